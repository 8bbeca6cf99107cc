import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RenderAnyPage = (request: Request, locals: object) => Promise<Response>;

/**
 * The renderer of the built site as the functions have it, in this process; builds it first if the sources have changed. Loaded past the test runner,
 * which would read every chunk itself. Whoever opens one removes it.
 */
export function openBuiltSite(): { readonly renderPage: RenderAnyPage; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-site-'));
  execFileSync(process.execPath, ['infra/build.ts', '--if-changed', '--copy-to', folder], { stdio: 'inherit' });
  const { renderPage } = createRequire(import.meta.url)(join(folder, 'server/entry.mjs'));
  return { renderPage, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** HTML with its entities as the characters they stand for. */
export function withoutEntities(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };
  return html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
