import type { Stage } from '../stages.ts';
import { secretSetting } from './secret-settings.ts';

/** What a function is told that people sign in to, all at the name of staff. */
export function signInSettings(stage: Stage): Record<string, string> {
  return {
    STAFF_ORIGIN: `https://${stage.staff.domain}`,
    OIDC_ISSUER: stage.signIn.issuer,
    OIDC_CLIENT_ID: stage.signIn.clientId,
    OIDC_CLIENT_SECRET: secretSetting(stage, 'signInSecret'),
    EDGE_SECRET: secretSetting(stage, 'edgeSecret'),
  };
}
