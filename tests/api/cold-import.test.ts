import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

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

/** The modules of a bundle that are loaded with its entry, as one text; what is imported only when it is needed is not among them. */
function loadedWith(entry: string): string {
  const loaded = new Map<string, string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    const code = readFileSync(file, 'utf8');
    loaded.set(file, code);
    for (const [, from = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) load(join(dirname(file), from));
  };
  load(join(folder, entry));
  return [...loaded.values()].join('\n');
}

describe('the functions that answer requests load with their entry', () => {
  const code = loadedWith('server/entry.mjs');
  test('the client of the store and the rules', () => {
    expect(code).toContain('TransactWriteItems');
    expect(code).toContain('doorstep-');
  });
  test.each([
    ['the library that sends mail', 'nodemailer'],
    ['the client of KMS', 'GenerateMac'],
    ['the description of the API', 'the resident API of a county police bureau'],
    ['the library of signing in', 'openid-configuration'],
    ['the search', 'longestPinyin'],
  ])('not %s', (_, mark) => {
    expect(code).not.toContain(mark);
  });
});

test('the county that is read at every start says nothing about searching, which lies beside it', () => {
  const keysOf = (file: string) => Object.keys(JSON.parse(readFileSync(join(folder, 'server', file), 'utf8')));
  expect(keysOf('county.json')).not.toContain('search');
  expect(keysOf('search.json')).toContain('pinyin');
});
