import { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Alarms } from '../constructs/alarms.ts';
import { PortalApi } from '../constructs/portal-api.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { signInSettings } from '../constructs/sign-in-settings.ts';
import type { FunctionStackProps } from './function-stack-props.ts';

export type StaffStackProps = FunctionStackProps & {
  /** What answers under /oversight. */
  readonly oversight: IFunction;
};

/** The staff's function, apart from the residents' in name, role and API; and the way to the function of those who handle complaints. */
export class StaffStack extends Stack {
  readonly apiDomain: string;

  constructor(scope: Construct, id: string, { stage, built, data, alarmTopic, oversight, ...props }: StaffStackProps) {
    super(scope, id, props);
    const staff = new PortalFunction(this, 'Staff', {
      stage,
      data,
      member: 'staff',
      bundle: built.server,
      handler: 'entry.staff',
      environment: signInSettings(stage),
    });
    const api = new PortalApi(this, 'Api', {
      stage,
      handler: staff.function,
      throttle: { rate: 50, burst: 100 },
      section: { paths: ['/oversight', '/oversight/{proxy+}'], handler: oversight },
    });
    acknowledge(api, 'APIG4', 'Staff sign in by OpenID Connect in the function, which works the same in China, where Cognito is missing.');
    this.apiDomain = api.domain;
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    alarms.onApi(api.api, staff.function);
    alarms.onMissingHolidays([staff.log]);
  }
}
