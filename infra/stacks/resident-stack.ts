import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Alarms } from '../constructs/alarms.ts';
import { PortalApi } from '../constructs/portal-api.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { secretSetting } from '../constructs/secret-settings.ts';
import type { FunctionStackProps } from './function-stack-props.ts';

/** The residents' function and the API before it. */
export class ResidentStack extends Stack {
  readonly apiDomain: string;

  constructor(scope: Construct, id: string, { stage, built, data, alarmTopic, ...props }: FunctionStackProps) {
    super(scope, id, props);
    const resident = new PortalFunction(this, 'Resident', {
      stage,
      data,
      member: 'resident',
      bundle: built.server,
      handler: 'entry.resident',
      environment: { PUBLIC_ORIGIN: `https://${stage.resident.domain}`, EDGE_SECRET: secretSetting(stage, 'edgeSecret') },
    });
    const api = new PortalApi(this, 'Api', {
      stage,
      handler: resident.function,
      throttle: { rate: 200, burst: 400 },
      // Guessing receipts is hopeless by their length; this keeps it cheap as well. The page asks as the API does.
      guarded: { paths: ['/api/v1/lookup', '/receipt'], throttle: { rate: 20, burst: 40 } },
    });
    acknowledge(api, 'APIG4', 'Residents need no account: a matter opens with its receipt, which the function checks.');
    this.apiDomain = api.domain;
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    alarms.onApi(api.api, resident.function);
    alarms.onMissingHolidays([resident.log]);
  }
}
