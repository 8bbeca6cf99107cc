import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportMachine } from '#shared/contract/transitions.ts';
import { HolidayYear } from '#shared/county/holidays.ts';
import year2026 from '#shared/county/wangchuan/holidays/2026.json' with { type: 'json' };
import { createHolidayCalendar } from '#shared/working-days.ts';
import { termsOf } from '#tests/support/case-terms.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { clocksOf, statusInstants } from './clocks.ts';
import { deadlineStatusAt, nextTurnAt, statusAfter } from './deadline-status.ts';

const [amberAt, dueAt] = [new Date('2026-03-03T00:00:00Z'), new Date('2026-03-04T00:00:00Z')];
const due = { amberAt, dueAt };
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

describe('the deadline status of a case', () => {
  test('turns at its instants, and is none while the clocks stand still', () => {
    const seen = [justBefore(amberAt), amberAt, justBefore(dueAt), dueAt].map((instant) => deadlineStatusAt(due, instant));
    expect(seen).toEqual(['green', 'amber', 'amber', 'red']);
    expect(deadlineStatusAt({}, dueAt)).toBeUndefined();
  });

  test('is turned next to amber, then to red, then never; and never while the clocks stand still', () => {
    const next = (['green', 'amber', 'red'] as const).map((deadlineStatus) => nextTurnAt({ ...due, deadlineStatus }));
    expect(next).toEqual([amberAt, dueAt, undefined]);
    expect(nextTurnAt({ deadlineStatus: 'green' })).toBeUndefined();
  });

  test.each([
    ['green', amberAt, 'green'],
    ['amber', justBefore(amberAt), 'green'],
    ['amber', amberAt, 'amber'],
    ['red', justBefore(amberAt), 'green'],
    ['red', justBefore(dueAt), 'amber'],
    ['red', dueAt, 'red'],
  ] as const)(
    '%s on record at %s, after its deadlines moved, becomes %s: what lies ahead again is notified of again',
    (recorded, at, stays) => {
      expect(statusAfter(recorded, due, at)).toBe(stays);
    },
  );

  const calendar = createHolidayCalendar([HolidayYear.parse(year2026)]);
  const limits = fc.record({
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('hours' as const, 'calendar-days' as const, 'working-days' as const),
  });
  const minutes = (days: number) =>
    fc.integer({ min: 0, max: days * 1_440 }).map((count) => new Date(Date.parse('2026-03-02T00:00:00Z') + count * 60_000));

  test('in the queue is that of the nearest clock people see: one formula', () => {
    const questions = fc.record({
      triage: limits,
      promised: limits,
      amberFrom: fc.double({ min: 0.1, max: 1, noNaN: true }),
      state: fc.constantFrom('submitted', 'accepted'),
      filedAt: minutes(20),
      pauses: fc.array(fc.tuple(minutes(20), fc.integer({ min: 0, max: 5_000 })), { maxLength: 2 }),
      now: minutes(60),
    });
    fc.assert(
      fc.property(questions, ({ triage, promised, amberFrom, state, filedAt, pauses, now }) => {
        const terms = termsOf({ deadlines: { ...termsOf().deadlines, triage, promised, amberFrom } });
        const closed = pauses.map(([from, length]) => ({ from, to: new Date(from.getTime() + length * 60_000) }));
        const timed = { case: { state, filedAt, pauses: closed, terms }, events: [] };
        const rules = { env: { county: smallCounty, calendar, now: () => now }, machine: reportMachine };
        const colours = clocksOf(rules, timed).map(({ clock }) => clock.colour);
        const worst = (['red', 'amber', 'green'] as const).find((colour) => colours.includes(colour));
        expect(deadlineStatusAt(statusInstants(rules, timed), now)).toBe(worst);
      }),
    );
  });
});
