import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultFolder } from './county/check.ts';

const sources = [
  'shared',
  'functions',
  'site',
  'infra/county',
  'infra/build.ts',
  'infra/build-parts.ts',
  'infra/minify-server.ts',
  'package.json',
  'package-lock.json',
];

/** The folder of the county pack: COUNTY_PACK, else that of this repository. */
export function packFolderOf(env: NodeJS.ProcessEnv): string {
  return env['COUNTY_PACK'] ? resolve(env['COUNTY_PACK']) : defaultFolder;
}

/** The folders in which a change can change the digest. */
export function watchedFolders(root: string, packFolder: string): readonly string[] {
  return [...['shared', 'functions', 'site', 'infra'].map((folder) => join(root, folder)), packFolder];
}

/** A digest of names, sizes and times of everything the build reads, tests aside. It changes when any of it does. */
export function sourcesDigest(root: string, packFolder: string): string {
  return digestOf([...sources.map((source) => join(root, source)), packFolder]);
}

/** A digest of names, sizes and times of what lies in these folders and files, tests aside, and the folder `except`. */
export function digestOf(paths: readonly string[], except?: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) addPath(hash, path, except);
  return hash.digest('hex');
}

function addPath(hash: ReturnType<typeof createHash>, path: string, except: string | undefined): void {
  if (path === except || !existsSync(path)) return;
  const { mtimeMs, size } = statSync(path);
  if (!statSync(path).isDirectory()) {
    hash.update(`${path} ${size} ${mtimeMs}\n`);
    return;
  }
  for (const entry of readdirSync(path).toSorted()) {
    const read = !entry.startsWith('.') && entry !== 'node_modules' && !entry.endsWith('.test.ts');
    if (read) addPath(hash, join(path, entry), except);
  }
}
