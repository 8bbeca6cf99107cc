/**
 * `node infra/build.ts`: compiles the county pack (COUNTY_PACK names another folder), builds site and functions, bundles the workers. Says
 * nothing unless it fails. `--if-changed` does nothing when no source has changed since; `--copy-to FOLDER` puts a copy there.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildParts, describeBuildError, emptyFolder, parts } from './build-parts.ts';
import { packFolderOf, sourcesDigest } from './build-sources.ts';
import { releaseLock, takeLock } from './local/file-lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, '.build');
const stamp = join(output, 'sources.txt');

const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean' }, 'copy-to': { type: 'string' } } });
mkdirSync(output, { recursive: true });
const lock = join(output, 'lock');
while (takeLock(lock) !== undefined) await pause(100);
try {
  const packFolder = packFolderOf(process.env);
  const digest = sourcesDigest(root, packFolder);
  if (!values['if-changed'] || !isBuilt(digest)) await buildAfresh(packFolder, digest);
  if (values['copy-to'] !== undefined) copyTo(values['copy-to']);
} catch (error) {
  process.stderr.write(`The build failed. ${describeBuildError(error)}\n`);
  process.exitCode = 1;
} finally {
  releaseLock(lock);
}

function isBuilt(digest: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && parts.every((part) => existsSync(join(output, part)));
}

/** Builds beside what is there and puts it in its place only when all of it is done. */
async function buildAfresh(packFolder: string, digest: string): Promise<void> {
  // Always the same name, because the bundles mention it: equal sources make equal bundles.
  const folder = join(output, 'next');
  emptyFolder(folder);
  try {
    await buildParts({ packFolder, folder });
    swap(folder);
    writeFileSync(stamp, digest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function swap(next: string): void {
  rmSync(stamp, { force: true });
  const old = join(output, 'old');
  emptyFolder(old);
  for (const part of parts) {
    if (existsSync(join(output, part))) renameSync(join(output, part), join(old, part));
    renameSync(join(next, part), join(output, part));
  }
  rmSync(old, { recursive: true });
}

function copyTo(folder: string): void {
  emptyFolder(folder);
  for (const part of parts) cpSync(join(output, part), join(folder, part), { recursive: true });
}
