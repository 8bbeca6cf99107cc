import * as z from 'zod';
import type { Environment } from '#core/environment.ts';
import { sealClasses } from '#core/secrets.ts';
import { readKeyFile } from './file-keys.ts';
import type { Keys } from './keys.ts';
import { createKmsClient, createKmsKeys } from './kms-keys.ts';

const KmsKeyIds = z.partialRecord(z.enum(['mac', ...sealClasses]), z.string().min(1));

/**
 * Keys as the setting KEYS names them: `file:/path/of/keys.json`, or `kms:mac=…,appointment=…,report=…` with an id, ARN or alias for `mac` and for
 * each class this function has to do with. Throws for anything else.
 */
export function openKeys(setting: string, env: Pick<Environment, 'now' | 'randomBytes'>): Keys {
  const colon = setting.indexOf(':');
  const rest = setting.slice(colon + 1);
  const kind = setting.slice(0, colon);
  if (kind === 'file') return readKeyFile(rest, env.randomBytes);
  if (kind !== 'kms') throw new Error('KEYS must begin with file: or kms:');
  const entries = rest.split(',').map((entry) => entry.split('=', 2));
  return createKmsKeys(createKmsClient(), KmsKeyIds.parse(Object.fromEntries(entries)), env);
}
