import { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { signInSettings } from '../constructs/sign-in-settings.ts';
import type { FunctionStackProps } from './function-stack-props.ts';

/** The function of those who handle complaints: alone with their table and keys. It answers at the name of staff, under /oversight. */
export class OversightStack extends Stack {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, { stage, built, data, alarmTopic, ...props }: FunctionStackProps) {
    super(scope, id, props);
    const oversight = new PortalFunction(this, 'Oversight', {
      stage,
      data,
      member: 'oversight',
      bundle: built.server,
      handler: 'entry.oversight',
      environment: signInSettings(stage),
    });
    this.function = oversight.function;
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    alarms.onFunction(oversight.function);
    alarms.onMissingHolidays([oversight.log]);
  }
}
