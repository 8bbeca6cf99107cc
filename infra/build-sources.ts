import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['shared', 'functions', 'site', 'infra/county', 'infra/build.ts', 'package.json', 'package-lock.json'];

/** A digest of names, sizes and times of everything the build reads, tests aside. It changes when any of it does. */
export function sourcesDigest(root: string, packFolder: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...sources.map((source) => join(root, source)), packFolder]) addPath(hash, path);
  return hash.digest('hex');
}

function addPath(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  const { mtimeMs, size } = statSync(path);
  if (!statSync(path).isDirectory()) {
    hash.update(`${path} ${size} ${mtimeMs}\n`);
    return;
  }
  for (const entry of readdirSync(path).toSorted()) {
    const read = !entry.startsWith('.') && entry !== 'node_modules' && !entry.endsWith('.test.ts');
    if (read) addPath(hash, join(path, entry));
  }
}
