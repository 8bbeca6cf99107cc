import type { KMSClient } from '@aws-sdk/client-kms';
import type { Environment } from '#core/environment.ts';
import type { SealClass, Sealing } from '#core/secrets.ts';
import { decryptText, encryptText, freshIv } from './authenticated-text.ts';
import { type DataKey, generateDataKey, unwrapDataKey } from './data-keys.ts';
import { associatedText, version } from './keys.ts';

/** How long a data key serves in one process before KMS is asked for another, whichever comes first. */
export const dataKeyUses = 1_000;
export const dataKeyMinutes = 10;
const unwrappedKept = 200;

export type KmsSealingDeps = {
  readonly client: KMSClient;
  /** The KMS key of a class; throws when there is none. */
  readonly keyIdOf: (sealClass: SealClass) => string;
  readonly env: Pick<Environment, 'now' | 'randomBytes'>;
};

/** Sealed text `v1.wrappedKey.body`: a data key per class, wrapped by the class's KMS key, carried in every text it seals. */
export function createKmsSealing(deps: KmsSealingDeps): Sealing {
  const sealingKey = rememberSealingKeys(deps);
  const openingKey = rememberOpeningKeys(deps);
  return {
    seal: async (context, text) => {
      const key = await sealingKey(context.class);
      const wrapped = Buffer.from(key.wrapped).toString('base64url');
      const body = encryptText(key.plain, { iv: freshIv(deps.env.randomBytes), associated: associatedText(context, wrapped), text });
      return [version, wrapped, body].join('.');
    },
    open: async (context, sealed) => {
      const [prefix, wrapped, body, ...rest] = sealed.split('.');
      if (prefix !== version || !wrapped || body === undefined || rest.length > 0) return undefined;
      const key = await openingKey(context.class, wrapped);
      return key === undefined ? undefined : decryptText(key, { associated: associatedText(context, wrapped), sealed: body });
    },
  };
}

function rememberSealingKeys({ client, keyIdOf, env }: KmsSealingDeps): (sealClass: SealClass) => Promise<DataKey> {
  const current = new Map<SealClass, { readonly key: Promise<DataKey>; readonly until: number; uses: number }>();
  return (sealClass) => {
    const now = env.now().getTime();
    const known = current.get(sealClass);
    if (known !== undefined && known.uses < dataKeyUses && now < known.until) {
      known.uses += 1;
      return known.key;
    }
    const entry = { key: generateDataKey(client, keyIdOf(sealClass), sealClass), until: now + dataKeyMinutes * 60_000, uses: 1 };
    current.set(sealClass, entry);
    entry.key.catch(() => current.get(sealClass) === entry && current.delete(sealClass));
    return entry.key;
  };
}

/** Unwrapped keys are forgotten after the same minutes, so that a destroyed KMS key soon closes everything; the oldest when there are many. */
function rememberOpeningKeys({
  client,
  keyIdOf,
  env,
}: KmsSealingDeps): (sealClass: SealClass, wrapped: string) => Promise<Uint8Array | undefined> {
  const known = new Map<string, { readonly key: Promise<Uint8Array | undefined>; readonly until: number }>();
  return async (sealClass, wrapped) => {
    const now = env.now().getTime();
    const name = `${sealClass}|${wrapped}`;
    const remembered = known.get(name);
    if (remembered !== undefined && now < remembered.until) return remembered.key;
    const key = unwrapDataKey(client, Buffer.from(wrapped, 'base64url'), { keyId: keyIdOf(sealClass), class: sealClass });
    known.delete(name);
    known.set(name, { key, until: now + dataKeyMinutes * 60_000 });
    key.then((dataKey) => dataKey === undefined && known.delete(name)).catch(() => known.delete(name));
    const oldest = known.keys().next().value;
    if (known.size > unwrappedKept && oldest !== undefined) known.delete(oldest);
    return key;
  };
}
