/**
 * `node infra/build.ts`: compiles the county pack (COUNTY_PACK names another folder), builds site and functions, bundles the workers. Says
 * nothing unless it fails. `--if-changed` does nothing when no source has changed since; `--copy-to FOLDER` puts a copy there.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sourcesDigest } from './build-sources.ts';
import { defaultFolder, describeMistake } from './county/check.ts';
import { compileCounty } from './county/compile.ts';
import type { FileMistake } from './county/pack-files.ts';
import { readPack } from './county/read-pack.ts';
import { releaseLock, takeLock } from './local/file-lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, '.build');
const stamp = join(output, 'sources.txt');
const mistakesShown = 20;
const parts = ['server', 'client', 'workers', 'county.json'];

/** A failure whose message is all that needs to be said. */
class BuildFailed extends Error {}

const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean' }, 'copy-to': { type: 'string' } } });
mkdirSync(output, { recursive: true });
const lock = join(output, 'lock');
while (takeLock(lock) !== undefined) await pause(100);
try {
  const packFolder = process.env['COUNTY_PACK'] ? resolve(process.env['COUNTY_PACK']) : defaultFolder;
  const digest = sourcesDigest(root, packFolder);
  if (!values['if-changed'] || !isBuilt(digest)) await buildAfresh(packFolder, digest);
  if (values['copy-to'] !== undefined) copyTo(values['copy-to']);
} catch (error) {
  process.stderr.write(`The build failed. ${error instanceof BuildFailed ? error.message : describe(error)}\n`);
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
  const next = join(output, 'next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next);
  try {
    buildCounty(packFolder, next);
    await Promise.all([buildSite(next), buildWorkers(next)]);
    for (const bundle of ['server', 'workers']) cpSync(join(next, 'county.json'), join(next, bundle, 'county.json'));
    swap(next);
    writeFileSync(stamp, digest);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function buildCounty(packFolder: string, next: string): void {
  const { county, mistakes } = readPack(packFolder);
  if (county === undefined) throw new BuildFailed(describeMistakes(packFolder, mistakes));
  writeFileSync(join(next, 'county.json'), JSON.stringify(compileCounty(county)));
}

function describeMistakes(packFolder: string, mistakes: readonly FileMistake[]): string {
  const shown = mistakes.slice(0, mistakesShown).map(describeMistake);
  const rest =
    mistakes.length > mistakesShown ? `\n… and ${mistakes.length - mistakesShown} more: node infra/county/check.ts ${packFolder}` : '';
  return `The county pack ${packFolder} has mistakes:\n${shown.join('\n')}${rest}`;
}

async function buildSite(next: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The pages that are rendered now read the pack as the functions will.
  process.env['COUNTY_FILE'] = join(next, 'county.json');
  const { build } = await import('astro');
  // Into a folder of its own, because Astro empties it first.
  const outDir = join(next, 'site');
  // The level stays in the bundle: the renderer itself never says a word there, since its messages would quote what was typed.
  await build({ root: join(root, 'site'), outDir, logLevel: 'silent' });
  for (const part of ['server', 'client']) renameSync(join(outDir, part), join(next, part));
  const { minifyServer } = await import('./minify-server.ts');
  await minifyServer(join(next, 'server'));
}

async function buildWorkers(next: string): Promise<void> {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { index: 'functions/workers/lambda.ts' },
    outdir: join(next, 'workers'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: true,
    logLevel: 'silent',
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  });
}

function swap(next: string): void {
  rmSync(stamp, { force: true });
  const old = join(output, 'old');
  rmSync(old, { recursive: true, force: true });
  mkdirSync(old);
  for (const part of parts) {
    if (existsSync(join(output, part))) renameSync(join(output, part), join(old, part));
    renameSync(join(next, part), join(output, part));
  }
  rmSync(old, { recursive: true });
}

function copyTo(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(output, part), join(folder, part), { recursive: true });
}

/** The bundlers' own words with the place, where they know it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place: unknown = Reflect.get(error, 'loc');
  const file = typeof place === 'object' && place !== null && 'file' in place ? `${String(place.file)}: ` : '';
  return `${file}${error.message}`;
}
