/** All benches, one after the other so that none disturbs another: `npm run bench`, or some of them by name; `-- --json` prints one object a line. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const names = process.argv.slice(2).filter((argument) => argument !== '--json');
const env = { ...process.env, BENCH_JSON: process.argv.includes('--json') ? 'on' : 'off' };
const notBenches = ['run.ts', 'figures.ts'];
const isBench = (file: string) => file.endsWith('.bench.ts') && !notBenches.includes(file);

for (const file of readdirSync(import.meta.dirname)
  .filter(isBench)
  .toSorted()) {
  if (names.length > 0 && !names.some((name) => file.startsWith(name))) continue;
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}
