import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-import-'));
execFileSync(process.execPath, ['infra/build.ts', '--if-changed', '--copy-to', folder], { stdio: 'inherit' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { MAIN_TABLE: 'main', COMPLAINTS_TABLE: 'complaints', PUBLIC_ORIGIN: 'https://portal.example', KEYS: 'file:none' };

/** How many formatters of times a bundle builds while it is loaded, in a process of its own. */
function formattersBuiltBy(bundle: string): number {
  const script = `
    let built = 0;
    Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, { construct: (target, args) => { built += 1; return Reflect.construct(target, args); } });
    await import(${JSON.stringify(pathToFileURL(join(folder, bundle)).href)});
    console.log(built);
    process.exit();`;
  const env = { ...process.env, ...environment, AWS_REGION: 'local' };
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }).trim());
}

test.each(['server/entry.mjs', 'workers/index.mjs'])('%s builds no formatter of times while it is loaded', (bundle) => {
  expect(formattersBuiltBy(bundle)).toBe(0);
});
