import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { installPortalClock } from './portal-clock.ts';

const SystemDate = Date;
const folder = mkdtempSync(join(tmpdir(), 'doorstep-clock-'));
const day = 86_400;
afterEach(() => {
  globalThis.Date = SystemDate;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether an instant is a day, and the moments this test takes, ahead of the system. */
function isDayAhead(millis: number): boolean {
  const ahead = millis - SystemDate.now();
  return ahead > (day - 60) * 1_000 && ahead <= day * 1_000;
}

it('moves every way of asking for the present, and nothing else about dates', () => {
  const clock = installPortalClock(join(folder, 'moves.json'));
  expect(clock.advance(day)).toBe(true);
  expect([Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())].map(isDayAhead)).toEqual([true, true, true]);
  expect(new Date()).toBeInstanceOf(Date);
  expect(new SystemDate()).toBeInstanceOf(Date);
  expect(new Date('2026-01-01T00:00:00Z').toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(new Date(2026, 0, 1, 12).getHours()).toBe(12);
  expect(Date.UTC(2026, 0)).toBe(SystemDate.UTC(2026, 0));
});

it('stays moved after a restart until it is set back', () => {
  const file = join(folder, 'kept.json');
  installPortalClock(file).advance(day);
  globalThis.Date = SystemDate;
  const clock = installPortalClock(file);
  expect(isDayAhead(Date.now())).toBe(true);
  clock.reset();
  expect(clock.offsetSeconds()).toBe(0);
  expect(Math.abs(Date.now() - SystemDate.now())).toBeLessThan(60_000);
});

it('does not move out of the years a date can be written in', () => {
  const clock = installPortalClock(join(folder, 'far.json'));
  expect(clock.advance(Number.MAX_SAFE_INTEGER)).toBe(false);
  expect(clock.offsetSeconds()).toBe(0);
});
