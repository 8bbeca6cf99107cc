import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Key = z.stringFormat('key', /^[\w-]{43}$/);
const Keys = z.looseObject({ sealing: Key, pepper: Key, signing: Key });

/**
 * The keys that KMS keeps when deployed: 32 random bytes each, base64url. Made once per data folder; without them nothing sealed there can
 * be read again.
 */
export function ensureKeyFile(file: string): void {
  if (readJsonFile(file, Keys) !== undefined) return;
  const key = () => randomBytes(32).toString('base64url');
  writeJsonFile(file, { sealing: key(), pepper: key(), signing: key() });
}
