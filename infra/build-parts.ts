import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMistake } from './county/check.ts';
import { writeCompiled } from './county/compile.ts';
import type { FileMistake } from './county/pack-files.ts';
import { readPack } from './county/read-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const mistakesShown = 20;

/** What a build consists of. */
export const parts = ['server', 'client', 'workers', 'county.json', 'search.json'] as const;

/** A failure whose message is all that needs to be said. */
class BuildFailed extends Error {}

export type BuildOptions = {
  readonly packFolder: string;
  /** An empty folder for the parts. */
  readonly folder: string;
  /** Neither minified nor with maps: for somebody who waits for it, never for what is deployed. */
  readonly quick?: boolean;
};

/** Builds all parts into the folder. Throws with what `describeBuildError` puts into words. */
export async function buildParts(options: BuildOptions): Promise<void> {
  buildCounty(options);
  await Promise.all([buildSite(options), buildWorkers(options)]);
  giveCounty(options);
}

/** Puts the compiled pack beside each bundle that reads it; only pages are searched. */
export function giveCounty({ folder }: BuildOptions): void {
  cpSync(join(folder, 'search.json'), join(folder, 'server/search.json'));
  for (const bundle of ['server', 'workers']) cpSync(join(folder, 'county.json'), join(folder, bundle, 'county.json'));
}

/** Compiles the pack. Throws with every mistake in it. */
export function buildCounty({ packFolder, folder }: BuildOptions): void {
  const { county, mistakes } = readPack(packFolder);
  if (county === undefined) throw new BuildFailed(describeMistakes(packFolder, mistakes));
  writeCompiled(folder, county);
}

function describeMistakes(packFolder: string, mistakes: readonly FileMistake[]): string {
  const shown = mistakes.slice(0, mistakesShown).map(describeMistake);
  const rest =
    mistakes.length > mistakesShown ? `\n… and ${mistakes.length - mistakesShown} more: node infra/county/check.ts ${packFolder}` : '';
  return `The county pack ${packFolder} has mistakes:\n${shown.join('\n')}${rest}`;
}

/** Builds the HTTP functions with their pages, and the files for browsers. */
export async function buildSite({ folder, quick = false }: BuildOptions): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The pages that are rendered now read the pack as the functions will.
  process.env['COUNTY_FILE'] = join(folder, 'county.json');
  const { build } = await import('astro');
  // Into a folder of its own, because Astro empties it first.
  const outDir = join(folder, 'site');
  await build({
    root: join(root, 'site'),
    outDir,
    // The level stays in the bundle: the renderer itself never says a word there, since its messages would quote what was typed.
    logLevel: 'silent',
    ...(quick ? { vite: { build: { minify: false, sourcemap: false } } } : {}),
  });
  for (const part of ['server', 'client']) renameSync(join(outDir, part), join(folder, part));
  rmSync(outDir, { recursive: true, force: true });
  if (quick) return;
  const { minifyServer } = await import('./minify-server.ts');
  await minifyServer(join(folder, 'server'));
}

/** Bundles the workers. */
export async function buildWorkers({ folder, quick = false }: BuildOptions): Promise<void> {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { index: 'functions/workers/lambda.ts' },
    outdir: join(folder, 'workers'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: !quick,
    sourcemap: !quick,
    logLevel: 'silent',
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  });
}

/** The bundlers' own words with the place, where they know it. */
export function describeBuildError(error: unknown): string {
  if (error instanceof BuildFailed) return error.message;
  if (!(error instanceof Error)) return String(error);
  const place: unknown = Reflect.get(error, 'loc');
  const file = typeof place === 'object' && place !== null && 'file' in place ? `${String(place.file)}: ` : '';
  return `${file}${error.message}`;
}

/** An empty folder in the place of whatever was there. */
export function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true });
}
