import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { staffAccounts } from './staff-accounts.ts';

const Stored = z.object({
  clientSecret: z.string().min(32),
  cookieKey: z.string().min(32),
  signingKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  passwords: z.record(z.string(), z.string()),
});
export type SignInSecrets = z.infer<typeof Stored>;

/** No letter or digit that is taken for another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The issuer's keys and the accounts' passwords, made at random once per data folder; an account that is new gets its password. */
export function loadSignInSecrets(file: string): SignInSecrets {
  const before = readJsonFile(file, Stored);
  const passwords = Object.fromEntries(staffAccounts.map(({ username }) => [username, before?.passwords[username] ?? newPassword()]));
  const secrets = { ...(before ?? newKeys()), passwords };
  if (JSON.stringify(secrets) !== JSON.stringify(before)) writeJsonFile(file, secrets);
  return secrets;
}

function newKeys(): Omit<SignInSecrets, 'passwords'> {
  const random = () => randomBytes(32).toString('base64url');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    kty: 'RSA' as const,
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
  return { clientSecret: random(), cookieKey: random(), signingKey: jwk };
}

/** Three groups of four, 59 bits. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}
