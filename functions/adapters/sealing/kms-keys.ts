import { KMSClient } from '@aws-sdk/client-kms';
import type { Environment } from '#core/environment.ts';
import type { SealClass } from '#core/secrets.ts';
import type { Keys } from './keys.ts';
import { createKmsSealing } from './kms-sealing.ts';
import { createKmsSecrets } from './kms-secrets.ts';

/**
 * Which KMS keys: one HMAC_256 key for digests, one symmetric key per class of personal data (ids, ARNs or `alias/…`). A function is told of those it
 * has to do with; asking for another throws.
 */
export type KmsKeyIds = Readonly<Partial<Record<'mac' | SealClass, string>>>;

/** A client for a Lambda: short waits in milliseconds, three attempts of its own. */
export function createKmsClient(where: { endpoint?: string; region?: string } = {}): KMSClient {
  const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };
  return new KMSClient({ maxAttempts: 3, requestHandler, ...where });
}

/** Keys that never leave KMS: peppers by GenerateMac, sealing by data keys. */
export function createKmsKeys(client: KMSClient, keyIds: KmsKeyIds, env: Pick<Environment, 'now' | 'randomBytes'>): Keys {
  const keyIdOf = (name: 'mac' | SealClass) => {
    const keyId = keyIds[name];
    if (keyId === undefined) throw new Error(`KEYS names no key for ${name}`);
    return keyId;
  };
  return { secrets: createKmsSecrets(client, keyIdOf), sealing: createKmsSealing({ client, keyIdOf, env }) };
}
