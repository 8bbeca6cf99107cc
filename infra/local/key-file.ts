import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const names = ['pepper', 'seal'] as const;
const Keys = z.record(z.string(), z.stringFormat('key', /^[\w-]{43}$/));

/**
 * The keys that KMS keeps when deployed: 32 random bytes each, base64url. Made once per data folder and never changed; without them nothing
 * sealed there can be read again. A name that is new gets its key.
 */
export function ensureKeyFile(file: string): void {
  const before = readJsonFile(file, Keys) ?? {};
  const missing = names.filter((name) => before[name] === undefined);
  if (missing.length === 0) return;
  const made = missing.map((name) => [name, randomBytes(32).toString('base64url')]);
  writeJsonFile(file, { ...before, ...Object.fromEntries(made) });
}
