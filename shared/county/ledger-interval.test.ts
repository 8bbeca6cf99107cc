import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { minutesToClockTime } from '../local-time.ts';
import { ledgerIntervalMinutes } from './ledger-interval.ts';

const grid = (smallest: number, largest: number) => fc.integer({ min: smallest, max: largest }).map((steps) => steps * 5);

/** The small county with sessions that begin at these minutes of the day. */
function beginningAt(startEveryMinutes: number, minutes: readonly number[]) {
  const { settings, offices } = smallCounty;
  const sessions = (offices[0]?.sessions ?? []).slice(0, 1);
  return {
    settings: { ...settings, booking: { ...settings.booking, startEveryMinutes } },
    offices: offices.slice(0, 1).map((office) => ({
      ...office,
      sessions: minutes.flatMap((from) => sessions.map((each) => ({ ...each, from: minutesToClockTime(from) }))),
    })),
  };
}

describe('the interval of the ledger', () => {
  test('is a quarter of an hour in the small county, as its file says', () => {
    expect(ledgerIntervalMinutes(smallCounty)).toBe(15);
    expect(smallCounty.ledgerIntervalMinutes).toBe(15);
  });
  test('looks at the sessions of every office', () => {
    const { offices } = beginningAt(15, [510, 520]);
    expect(ledgerIntervalMinutes({ ...smallCounty, offices: [...smallCounty.offices, ...offices] })).toBe(5);
  });
  test('is never less than five minutes', () => {
    expect(ledgerIntervalMinutes(beginningAt(15, [511]))).toBe(5);
  });
  test('counts midnight as a beginning', () => {
    expect(ledgerIntervalMinutes(beginningAt(30, [0]))).toBe(30);
  });
  test('every time that can be offered begins with an interval, and no longer one would do', () => {
    fc.assert(
      fc.property(grid(1, 12), fc.array(grid(0, 287), { minLength: 1, maxLength: 8 }), (every, minutes) => {
        const interval = ledgerIntervalMinutes(beginningAt(every, minutes));
        const offered = minutes.flatMap((from) => [from, from + every]);
        expect(offered.filter((minute) => minute % interval !== 0)).toEqual([]);
        const longer = Array.from({ length: 60 }, (_, index) => index + 1).filter((each) => each > interval);
        expect(longer.filter((each) => [every, ...minutes].every((minute) => minute % each === 0))).toEqual([]);
      }),
    );
  });
});
