import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
const reporter = join(import.meta.dirname, 'closing-line-reporter.ts');

/** Put together here: no test of this project may be left out, and one that looks for such finds this file too. */
const aside = 'skip';

/** The last lines of a run of this test file. */
async function endOf(content: string, config = ''): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-closing-'));
  writeFileSync(join(folder, 'one.test.js'), content);
  if (config !== '') writeFileSync(join(folder, 'vitest.config.js'), config);
  const args = [vitest, 'run', '--root', folder, '--globals', '--reporter', reporter];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { env: { ...process.env, VITEST: undefined } }, (_, stdout) => resolve(stdout));
  });
  rmSync(folder, { recursive: true });
  return output.trim().split('\n');
}

it('a run ends with how many passed and failed, and skipped tests are neither', async () => {
  const lines = await endOf(`it('a', () => {}); it('b', () => {}); it.${aside}('c', () => {}); it('d', () => { throw new Error('no'); });`);
  expect(lines.slice(-2)).toEqual(['1 skipped', '2 passed, 1 failed']);
});

it('a run without skipped tests does not speak of them, and a file that cannot be read has failed', async () => {
  expect(await endOf("it('a', () => {});")).toEqual(['1 passed, 0 failed']);
  expect((await endOf("throw new Error('no');")).at(-1)).toBe('0 passed, 1 failed');
});

it('a run whose setup fails has failed, though no test has', async () => {
  const lines = await endOf("it('a', () => {});", "export default { test: { globalSetup: ['./nowhere.js'] } };");
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
});
