import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHolder, releaseLock, takeLock } from './file-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The number of a process that has just ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

it('is held until it is given back', () => {
  expect(takeLock(file, 4321)).toBeUndefined();
  expect(takeLock(file)?.heldBy).toMatchObject({ pid: process.pid, port: 4321 });
  expect(readHolder(file)?.port).toBe(4321);
  releaseLock(file);
  expect(existsSync(file)).toBe(false);
});

it('is taken over from a process that was killed', () => {
  writeFileSync(file, JSON.stringify({ pid: deadPid(), startedAt: '1' }));
  expect(readHolder(file)).toBeUndefined();
  expect(takeLock(file)).toBeUndefined();
  expect(readHolder(file)?.pid).toBe(process.pid);
});

it.runIf(existsSync('/proc/self/stat'))('is taken over when the number of the killed process belongs to another by now', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: '1' }));
  expect(takeLock(file)).toBeUndefined();
});

it('that is being written belongs to the writer, and one left empty by a crash to nobody', () => {
  writeFileSync(file, '');
  expect(takeLock(file)).toBeDefined();
  utimesSync(file, new Date(0), new Date(0));
  expect(takeLock(file)).toBeUndefined();
});

it('of somebody else is not given back', () => {
  writeFileSync(file, JSON.stringify({ pid: deadPid(), startedAt: '1' }));
  releaseLock(file);
  expect(readFileSync(file, 'utf8')).not.toBe('');
});
