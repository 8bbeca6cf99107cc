import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDeadLetters } from './dead-letters.ts';
import { toLambdaRecord } from './stream-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-letters-'));
afterAll(() => rmSync(folder, { recursive: true }));
const record = (eventID: string) => toLambdaRecord({ eventID, eventName: 'INSERT' }, 'stream');

it('offers each dead letter again and keeps what is refused', async () => {
  const letters = openDeadLetters(join(folder, 'some.jsonl'));
  for (const id of ['1', '2', '3']) letters.add(record(id), 'down');
  const offered: unknown[] = [];
  const send = async (each: unknown) => {
    offered.push(each);
    return offered.length !== 2;
  };
  expect(await letters.redrive(send)).toEqual({ sent: 2, failed: 1 });
  expect(offered).toMatchObject([{ eventID: '1' }, { eventID: '2' }, { eventID: '3' }]);
  expect(await letters.redrive(async () => true)).toEqual({ sent: 1, failed: 0 });
  expect(await letters.redrive(async () => true)).toEqual({ sent: 0, failed: 0 });
});

it('loses nothing when it is interrupted', async () => {
  const file = join(folder, 'interrupted.jsonl');
  openDeadLetters(file).add(record('1'), 'down');
  await expect(openDeadLetters(file).redrive(() => Promise.reject(new Error('power cut')))).rejects.toThrow('power cut');
  openDeadLetters(file).add(record('2'), 'down');
  expect(await openDeadLetters(file).redrive(async () => true)).toEqual({ sent: 2, failed: 0 });
  expect(existsSync(file)).toBe(false);
});
