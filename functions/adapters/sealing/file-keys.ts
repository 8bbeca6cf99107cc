import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Environment } from '#core/environment.ts';
import type { MacLabel, SealClass } from '#core/secrets.ts';
import { decryptText, encryptText, freshIv } from './authenticated-text.ts';
import { associatedText, type Keys, version } from './keys.ts';
import { hmac, labelText } from './label-mac.ts';

const keyBytes = 32;
const Key = z
  .stringFormat('key', /^[\w-]{43}$/)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))
  .refine((bytes) => bytes.length === keyBytes);

/** The key file: two secrets of 32 random bytes as base64url. Further ones in the file are others' business. */
export const KeyFile = z.object({ pepper: Key, seal: Key });

/** Keys from a file, for one machine. Throws when the file is missing or not a key file, without quoting it. */
export function readKeyFile(path: string, randomBytes: Environment['randomBytes']): Keys {
  const parsed = KeyFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not a key file: pepper and seal must be 32 bytes as base64url`);
  return createFileKeys(parsed.data, randomBytes);
}

/** Digests under the pepper with a key per label; sealed text `v1.body` under a key per class, both derived. */
export function createFileKeys({ pepper, seal }: z.infer<typeof KeyFile>, randomBytes: Environment['randomBytes']): Keys {
  const classKey = derivedOnce(
    (sealClass: SealClass) => new Uint8Array(hkdfSync('sha256', seal, new Uint8Array(), `doorstep/${version}/${sealClass}`, keyBytes)),
  );
  const labelKey = derivedOnce((label: MacLabel) => hmac(pepper, labelText(label)));
  return {
    secrets: { mac: async (label, text) => hmac(labelKey(label), text) },
    sealing: {
      seal: async (context, text) => {
        const message = { iv: freshIv(randomBytes), associated: associatedText(context), text };
        return `${version}.${encryptText(classKey(context.class), message)}`;
      },
      open: async (context, sealed) => {
        const [prefix, body, ...rest] = sealed.split('.');
        if (prefix !== version || body === undefined || rest.length > 0) return undefined;
        return decryptText(classKey(context.class), { associated: associatedText(context), sealed: body });
      },
    },
  };
}

/** Keys by what they are for. There are few, and deriving one costs more than using it. */
function derivedOnce<Name extends string>(derive: (name: Name) => Uint8Array): (name: Name) => Uint8Array {
  const derived = new Map<Name, Uint8Array>();
  return (name) => {
    const key = derived.get(name) ?? derive(name);
    derived.set(name, key);
    return key;
  };
}
