import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerIntervalMinutes } from '#shared/county/ledger-interval.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { intervalsOf, isFree, type LedgerDay, ledgerWithout } from './ledger.ts';

const minutes = fc.integer({ min: 0, max: 1_430 });
const length = fc.integer({ min: 1, max: 120 });
const interval = fc.constantFrom(5, 10, 15, 20, 30);

describe('the intervals of a slot', () => {
  test('cover it entirely, and reach less than one interval beyond it at either end', () => {
    fc.assert(
      fc.property(minutes, length, interval, (from, long, intervalMinutes) => {
        const numbers = intervalsOf({ from, to: from + long }, intervalMinutes);
        const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
        expect(numbers).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
        expect(first * intervalMinutes).toBeLessThanOrEqual(from);
        expect(first * intervalMinutes).toBeGreaterThan(from - intervalMinutes);
        expect((last + 1) * intervalMinutes).toBeGreaterThanOrEqual(from + long);
        expect((last + 1) * intervalMinutes).toBeLessThan(from + long + intervalMinutes);
      }),
    );
  });
});

describe('a day with a booked slot', () => {
  const full: LedgerDay = { intervalMinutes: 15, takenUntil: () => Number.POSITIVE_INFINITY };
  const own = { counter: '1', from: 545, to: 590 };

  test('is free for whoever gives that slot up, at its own counter and in its own intervals only', () => {
    const day = ledgerWithout(full, [own]);
    expect(isFree(full, own, 0)).toBe(false);
    expect(isFree(day, own, 0)).toBe(true);
    expect(isFree(day, { ...own, from: 540, to: 600 }, 0)).toBe(true);
    expect(isFree(day, { ...own, counter: '2' }, 0)).toBe(false);
    expect(isFree(day, { ...own, from: 539 }, 0)).toBe(false);
    expect(isFree(day, { ...own, to: 601 }, 0)).toBe(false);
  });
});

describe('the interval of a county', () => {
  const withStarts = (startEveryMinutes: number, ...starts: string[]) => {
    const [office] = smallCounty.offices;
    const [session] = office?.sessions ?? [];
    if (office === undefined || session === undefined) throw new Error('the small county has a session');
    const booking = { ...smallCounty.settings.booking, startEveryMinutes };
    const sessions = starts.map((from) => ({ ...session, from }));
    return ledgerIntervalMinutes({ settings: { ...smallCounty.settings, booking }, offices: [{ ...office, sessions }] });
  };

  test('is the longest on whose borders all starts lie', () => {
    expect(withStarts(15, '08:30', '14:00')).toBe(15);
    expect(withStarts(20, '08:30')).toBe(10);
    expect(withStarts(15, '08:30', '18:20')).toBe(5);
  });
});
