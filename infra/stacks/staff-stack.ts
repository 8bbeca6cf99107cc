import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Alarms } from '../constructs/alarms.ts';
import { PortalApi } from '../constructs/portal-api.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { secretSetting } from '../constructs/secret-settings.ts';
import type { FunctionStackProps } from './function-stack-props.ts';

/** The staff's function, apart from the residents' in name, role and API. */
export class StaffStack extends Stack {
  readonly apiDomain: string;

  constructor(scope: Construct, id: string, { stage, built, data, alarmTopic, ...props }: FunctionStackProps) {
    super(scope, id, props);
    const staff = new PortalFunction(this, 'Staff', {
      stage,
      data,
      member: 'staff',
      bundle: built.server,
      handler: 'entry.staff',
      environment: {
        STAFF_ORIGIN: `https://${stage.staff.domain}`,
        OIDC_ISSUER: stage.signIn.issuer,
        OIDC_CLIENT_ID: stage.signIn.clientId,
        OIDC_CLIENT_SECRET: secretSetting(stage, 'signInSecret'),
        EDGE_SECRET: secretSetting(stage, 'edgeSecret'),
      },
    });
    const api = new PortalApi(this, 'Api', { stage, handler: staff.function, throttle: { rate: 50, burst: 100 } });
    acknowledge(api, 'APIG4', 'Staff sign in by OpenID Connect in the function, which works the same in China, where Cognito is missing.');
    this.apiDomain = api.domain;
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    alarms.onApi(api.api, staff.function);
    alarms.onMissingHolidays([staff.log]);
  }
}
