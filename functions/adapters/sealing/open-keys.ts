import * as z from 'zod';
import type { Environment } from '#core/environment.ts';
import { sealClasses } from '#core/secrets.ts';
import { readKeyFile } from './file-keys.ts';
import type { Keys } from './keys.ts';

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
  const keyIds = KmsKeyIds.parse(Object.fromEntries(entries));
  return openedByFirstUse(async () => {
    const { createKmsClient, createKmsKeys } = await import('./kms-keys.ts');
    return createKmsKeys(createKmsClient(), keyIds, env);
  });
}

/** Keys opened by the first who needs one, and by the next where that failed: most pages need none, and each cold start would pay for the client of KMS. */
export function openedByFirstUse(open: () => Promise<Keys>): Keys {
  let opening: Promise<Keys> | undefined;
  const keys = () => {
    // One that failed is tried again by the next.
    opening ??= open().catch((failure: unknown) => {
      opening = undefined;
      throw failure;
    });
    return opening;
  };
  return {
    secrets: { mac: async (label, text) => (await keys()).secrets.mac(label, text) },
    sealing: {
      seal: async (context, text) => (await keys()).sealing.seal(context, text),
      open: async (context, sealed) => (await keys()).sealing.open(context, sealed),
    },
  };
}
