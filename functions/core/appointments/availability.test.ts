import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { emptyLedgerDay, isFree, type LedgerDay } from '../timetable/ledger.ts';
import { freeStarts, openStarts } from './availability.ts';
import { visitFor } from './visit.ts';

const rules = { county: smallCounty, calendar: createHolidayCalendar(smallCounty.holidays) };
const [office] = smallCounty.offices;
const visit = visitFor(smallCounty, ['ID2']);
if (office === undefined || !visit.ok) throw new Error('the small county has an office and ID2');
const day = '2026-03-03';
const question = { office, day, visit: visit.value, ledger: emptyLedgerDay, now: new Date('2026-03-02T00:00:00Z') };

const startsOf = (over: Partial<typeof question>) => freeStarts(rules, { ...question, ...over }).flatMap(({ starts }) => starts);

describe('free starts', () => {
  test('are exactly those for which some counter is free all the time of the visit', () => {
    const taken = fc.array(
      fc.record({
        counter: fc.constantFrom('1', '2', '3'),
        interval: fc.integer({ min: 102, max: 216 }),
        until: fc.constantFrom(-1, 0, 1),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(taken, (entries) => {
        const now = question.now.getTime() / 1000;
        const ledger: LedgerDay = {
          intervalMinutes: 5,
          takenUntil: (counter, interval) => {
            const entry = entries.find((entry) => entry.counter === counter && entry.interval === interval);
            return entry === undefined ? undefined : now + entry.until;
          },
        };
        const free = new Set(startsOf({ ledger }));
        const { openings } = openStarts(rules, question);
        for (const start of startsOf({})) {
          const slots = openings
            .filter(({ from, to }) => from <= start && start + question.visit.length <= to)
            .map(({ counter }) => ({ counter, from: start, to: start + question.visit.length }));
          expect(free.has(start)).toBe(slots.some((slot) => isFree(ledger, slot, now)));
        }
      }),
    );
  });

  test('a slot taken until now is free now, to the second', () => {
    const until = question.now.getTime() / 1000;
    const ledger: LedgerDay = { intervalMinutes: 5, takenUntil: () => until };
    expect(startsOf({ ledger }).length).toBeGreaterThan(0);
    expect(startsOf({ ledger, now: new Date(question.now.getTime() - 1) })).toEqual([]);
  });
});

describe('notice', () => {
  const bookable = (now: string, start: number, on = day) =>
    openStarts(rules, { ...question, day: on, now: new Date(now) }).bookable(start);

  test('is an hour to the minute; a second over it is too late', () => {
    expect(bookable('2026-03-03T00:00:00Z', 540)).toBe(true);
    expect(bookable('2026-03-03T00:00:00.001Z', 540)).toBe(false);
    expect(bookable('2026-03-02T23:59:59.999Z', 540)).toBe(true);
  });

  test('counts by the clock of the county, over midnight too', () => {
    expect(bookable('2026-03-02T15:30:00Z', 29)).toBe(false);
    expect(bookable('2026-03-02T15:30:00Z', 30)).toBe(true);
    expect(bookable('2026-03-03T16:00:00Z', 1439)).toBe(false);
  });
});
