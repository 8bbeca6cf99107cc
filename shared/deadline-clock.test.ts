import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HolidayYear } from './county/holidays.ts';
import year2026 from './county/wangchuan/holidays/2026.json' with { type: 'json' };
import { type DeadlineLimit, deadlineOf } from './deadline.ts';
import { clockState } from './deadline-clock.ts';
import type { Pause } from './pauses.ts';
import { createHolidayCalendar } from './working-days.ts';

const zone = 'Asia/Shanghai';
const calendar = createHolidayCalendar([HolidayYear.parse(year2026)]);
const thresholds = { amberFrom: 0.7 };
const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00+08:00`).getTime();
const clock = (limit: DeadlineLimit, now: number, pauses: readonly Pause[] = [], start = at('2026-11-09')) =>
  clockState({ start, limit, pauses, now, zone, calendar, thresholds });

describe('a clock of ten working days from Monday 9 November', () => {
  const limit = { amount: 10, unit: 'working-days' } as const;
  test.each([
    ['before it starts', '2026-11-06', { used: 0, remaining: 10, colour: 'green' }],
    ['on the start day', '2026-11-09', { used: 0, remaining: 10, colour: 'green' }],
    ['on the first day', '2026-11-10', { used: 1, remaining: 9, colour: 'green' }],
    ['on a Sunday', '2026-11-15', { used: 4, remaining: 6, colour: 'green' }],
    ['with 70 % used', '2026-11-18', { used: 7, remaining: 3, colour: 'amber' }],
    ['on the last day', '2026-11-23', { used: 10, remaining: 0, overdueBy: 0, colour: 'amber' }],
    ['the day after', '2026-11-24', { used: 10, remaining: 0, overdueBy: 1, colour: 'red' }],
  ])('%s', (_, today, expected) => {
    expect(clock(limit, at(today))).toMatchObject({ ...expected, lastDay: '2026-11-23', paused: 0, stopped: false });
  });
  test('turns red with the first moment after the last day', () => {
    const { due } = clock(limit, at('2026-11-09'));
    expect([clock(limit, due - 1).colour, clock(limit, due).colour]).toEqual(['amber', 'red']);
  });
  test('shows that it stands still, and the deadline as if it went on now', () => {
    const open = [{ from: at('2026-11-11') }];
    expect(clock(limit, at('2026-11-13'), open)).toMatchObject({ used: 2, paused: 2, remaining: 8, stopped: true, lastDay: '2026-11-25' });
    expect(clock(limit, at('2026-12-10'), open)).toMatchObject({ used: 2, remaining: 8, stopped: true, colour: 'green' });
  });
});

test('calendar days that a holiday adds can be used, and remain', () => {
  const limit = { amount: 15, unit: 'calendar-days' } as const;
  expect(clock(limit, at('2026-10-05'), [], at('2026-09-20'))).toMatchObject({
    used: 15,
    remaining: 3,
    lastDay: '2026-10-08',
    colour: 'amber',
  });
});

describe('a clock of 24 hours', () => {
  const limit = { amount: 24, unit: 'hours' } as const;
  test('leaves out exactly the paused time', () => {
    const pauses = [{ from: at('2026-11-09', '12:00'), to: at('2026-11-09', '14:00') }];
    expect(clock(limit, at('2026-11-09', '15:30'), pauses)).toMatchObject({
      used: 3,
      paused: 2,
      remaining: 21,
      colour: 'green',
      lastDay: null,
    });
    expect(clock(limit, at('2026-11-10', '11:59'), pauses)).toMatchObject({ used: 23, remaining: 1, colour: 'amber' });
    expect(clock(limit, at('2026-11-10', '15:00'), pauses)).toMatchObject({ used: 24, remaining: 0, overdueBy: 3, colour: 'red' });
  });
});

test('any clock has the deadline of deadlineOf, never runs backwards and is red exactly when it has passed', () => {
  const units = fc.constantFrom('hours' as const, 'calendar-days' as const, 'working-days' as const);
  const hours = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 10 }), hours, hours, hours, (unit, amount, stopAfter, stopFor, passed) => {
      const start = at('2026-09-18');
      const later = (n: number) => start + n * 3_600_000;
      const question = { start, limit: { amount, unit }, zone, calendar, thresholds };
      const pauses = [{ from: later(stopAfter), to: later(stopAfter + stopFor) }];
      const state = clockState({ ...question, pauses, now: later(passed) });
      const next = clockState({ ...question, pauses, now: later(passed + 5) });
      expect(state).toMatchObject(deadlineOf({ ...question, pauses }));
      expect(state.colour === 'red').toBe(later(passed) >= state.due);
      expect(next.used).toBeGreaterThanOrEqual(state.used);
      expect(next.remaining).toBeLessThanOrEqual(state.remaining);
      expect(state.used + state.remaining).toBe(next.used + next.remaining);
    }),
  );
});

describe('the moment a clock turns amber', () => {
  const hour = 3_600_000;
  const begin = at('2026-02-01');
  const moment = (days: number) => fc.integer({ min: 0, max: days * 24 }).map((hours) => begin + hours * hour);
  const questions = fc.record({
    start: moment(30),
    limit: fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('hours', 'calendar-days', 'working-days') }),
    pauses: fc.array(fc.tuple(moment(60), fc.integer({ min: 0, max: 200 })), { maxLength: 3 }),
    now: moment(120),
    amberFrom: fc.constantFrom(0.1, 0.5, 0.55, 0.7, 0.9, 1),
  });
  const stateOf = ({ start, limit, pauses, now, amberFrom }: typeof questions extends fc.Arbitrary<infer Q> ? Q : never) =>
    clockState({
      start,
      limit: limit as DeadlineLimit,
      pauses: pauses.map(([from, hours]) => ({ from, to: from + hours * hour })),
      now,
      zone,
      calendar,
      thresholds: { amberFrom },
    });

  test('is when the stated share of the days is used, reckoned independently of it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { used, remaining, colour, unit } = stateOf(question);
        fc.pre(unit !== 'hours');
        expect(colour !== 'green').toBe(used / (used + remaining) >= question.amberFrom);
      }),
    );
  });

  test('is the first at which its colour says so, and is never after it is due', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { amber, due } = stateOf(question);
        const colourAt = (now: number) => stateOf({ ...question, now }).colour;
        expect(amber).toBeLessThanOrEqual(due);
        expect([colourAt(amber - 1), colourAt(due)]).toEqual(['green', 'red']);
        if (amber < due) expect([colourAt(amber), colourAt(due - 1)]).toEqual(['amber', 'amber']);
      }),
    );
  });
});
