import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { openSession, sealSession, sessionIdleMinutes, sessionLongestHours } from './session.ts';

const { sealing } = createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, (count) => randomBytes(count));
const member = { sub: 's', name: 'n', unit: 'SC01', roles: [] };
const begin = Date.parse('2026-03-02T00:00:00Z');
const at = (seconds: number) => ({ env: { now: () => new Date(begin + seconds * 1_000) }, sealing });

/** Whether a session opened at the beginning and last used then is open now. */
const isOpen = async ({ used, now }: { used: number; now: number }) =>
  (await openSession(at(now), await sealSession(at(used), { member, openedAt: begin / 1_000 }))) !== undefined;

describe('a staff session', () => {
  const shift = sessionLongestHours * 3_600;
  const idle = sessionIdleMinutes * 60;

  test.each([
    ['used all the time, at the end of the shift', { used: shift - 60, now: shift }, true],
    ['used all the time, a second after the shift', { used: shift - 60, now: shift + 1 }, false],
    ['left alone for the idle time', { used: 100, now: 100 + idle }, true],
    ['left alone a second longer', { used: 100, now: 100 + idle + 1 }, false],
  ])('%s', async (_, times, open) => {
    expect(await isOpen(times)).toBe(open);
  });
});
