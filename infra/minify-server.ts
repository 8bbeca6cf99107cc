import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes the server's modules smaller in their place, which a Lambda pays for at every cold start; Astro leaves them as they are. Their maps are made
 * anew from Astro's, so that a place in the log can still be found in the sources.
 */
export async function minifyServer(folder: string): Promise<void> {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs'));
  await build({
    entryPoints: modules.map((name) => join(folder, name)),
    outbase: folder,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    allowOverwrite: true,
    format: 'esm',
    target: 'node24',
    minify: true,
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
}
