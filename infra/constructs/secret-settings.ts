import { SecretValue } from 'aws-cdk-lib';
import type { Stage } from '../stages.ts';

/** Fields of the secret `doorstep/<stage>`, which the operator makes before the first deployment. */
export type SecretField = 'smtpUrl' | 'smsWebhookSecret' | 'signInSecret' | 'edgeSecret';

/** A reference that CloudFormation resolves while it deploys: no template and no build ever holds the value. */
export function secretSetting(stage: Stage, field: SecretField): string {
  const version = stage.secretVersion === undefined ? {} : { versionId: stage.secretVersion };
  return SecretValue.secretsManager(`doorstep/${stage.name}`, { jsonField: field, ...version }).unsafeUnwrap();
}
