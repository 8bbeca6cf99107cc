import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'aws-cdk-lib';

/** What `npm run build` made: two bundles of functions and the files browsers load. */
export type BuiltFiles = { readonly server: string; readonly workers: string; readonly client: string };

/** The folders of the build (context `build`, default `.build`). Throws when one is missing: synthesis never builds by itself. */
export function findBuiltFiles(app: App): BuiltFiles {
  const context: unknown = app.node.tryGetContext('build');
  const folder = resolve(import.meta.dirname, '../..', typeof context === 'string' ? context : '.build');
  for (const file of [
    'server/entry.mjs',
    'server/county.json',
    'server/search.json',
    'workers/index.mjs',
    'workers/county.json',
    'client',
  ]) {
    if (!existsSync(join(folder, file))) throw new Error(`${join(folder, file)} is missing. Run “npm run build” first.`);
  }
  return { server: join(folder, 'server'), workers: join(folder, 'workers'), client: join(folder, 'client') };
}

/**
 * The paths under which the files of this folder are served, as CloudFront writes them. Throws for prerendered pages: a bucket does not know that
 * a folder stands for its index.html.
 */
export function staticPaths(client: string): string[] {
  const page = readdirSync(client, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.html'));
  if (page !== undefined)
    throw new Error(`${page} is prerendered, and the bucket behind CloudFront serves no pages. Render it in the function.`);
  return readdirSync(client, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`))
    .toSorted();
}
