import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { installPortalClock } from './portal-clock.ts';

const SystemDate = Date;
const folder = mkdtempSync(join(tmpdir(), 'doorstep-clock-'));
const day = 86_400;
/** The machine's clock in these tests: it stands, unless a test moves it. */
const machine = Date.parse('2033-05-06T07:08:09Z');
const startAt = new Date('2026-02-28T02:00:00Z');
afterEach(() => {
  globalThis.Date = SystemDate;
});
afterAll(() => rmSync(folder, { recursive: true }));

const install = (name: string, options: { startAt?: Date; at?: number } = {}) => {
  globalThis.Date = SystemDate;
  return installPortalClock(join(folder, name), { startAt: options.startAt, machineNow: () => options.at ?? machine });
};

/** The present by every way of asking for it, in whole seconds since 1970. */
const present = () => [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())].map((millis) => Math.floor(millis / 1_000));
const thrice = (millis: number) => Array.from({ length: 3 }, () => millis / 1_000);

it('moves every way of asking for the present, and nothing else about dates', () => {
  const clock = install('moves.json');
  expect(clock.advance(day)).toBe(true);
  expect(present()).toEqual(thrice(machine + day * 1_000));
  expect(new Date()).toBeInstanceOf(Date);
  expect(new SystemDate()).toBeInstanceOf(Date);
  expect(new Date('2026-01-01T00:00:00Z').toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(new Date(2026, 0, 1, 12).getHours()).toBe(12);
  expect(Date.UTC(2026, 0)).toBe(SystemDate.UTC(2026, 0));
});

it('stays moved after a restart until it is set back', () => {
  install('kept.json').advance(day);
  const clock = install('kept.json');
  expect(present()).toEqual(thrice(machine + day * 1_000));
  clock.reset();
  expect(clock.offsetSeconds()).toBe(0);
  expect(present()).toEqual(thrice(machine));
});

it('begins at the instant it is given, earlier or later than the machine’s, and never before it', () => {
  expect(install('apart.json', { startAt }).startedApart).toBe(true);
  expect(present()).toEqual(thrice(startAt.getTime()));
  install('ahead.json', { startAt: new Date('2040-01-01T00:00:00Z'), at: machine + 1 });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse('2040-01-01T00:00:00Z'));
  expect(install('machine.json').startedApart).toBe(false);
});

it('runs on from where it is after a restart, whatever instant that one is given', () => {
  install('goes-on.json', { startAt }).advance(day);
  const again = install('goes-on.json', { startAt, at: machine + 60_000 });
  expect(again.startedApart).toBe(true);
  expect(present()).toEqual(thrice(startAt.getTime() + day * 1_000 + 60_000));
});

it('set back, runs as if it had never been moved since it began', () => {
  const clock = install('back.json', { startAt });
  clock.advance(day);
  clock.reset();
  expect(present()).toEqual(thrice(startAt.getTime()));
});

it('does not move out of the years a date can be written in', () => {
  const clock = install('far.json');
  expect(clock.advance(Number.MAX_SAFE_INTEGER)).toBe(false);
  expect(clock.offsetSeconds()).toBe(0);
});
