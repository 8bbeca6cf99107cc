import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  clockTimeToMinutes,
  daysBetween,
  instantOf,
  isLocalDay,
  isoWeekday,
  localDayOf,
  minuteOfDay,
  minutesToClockTime,
} from './local-time.ts';

const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Cairo',
];
const somewhere = fc.constantFrom(...zones);
const moments = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 11, 31) });
const days = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => addDays('1970-01-01', n));
const at = (text: string) => new Date(text).getTime();

describe('days of the calendar', () => {
  test('go round with addDays and daysBetween', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i more is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });
  test('have a weekday, Monday 1 to Sunday 7', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22', '1969-12-31'].map(isoWeekday)).toEqual([1, 6, 7, 3]);
    fc.assert(
      fc.property(days, (day) => {
        expect(isoWeekday(addDays(day, 1))).toBe((isoWeekday(day) % 7) + 1);
      }),
    );
  });
  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '', '20260101', '2026-11-21T00:00'])('%j is no day', (text) => {
    expect(isLocalDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
  test('end with the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('clock times', () => {
  test('go round with minutes of the day', () => {
    for (let minutes = 0; minutes <= 1440; minutes += 1) expect(clockTimeToMinutes(minutesToClockTime(minutes))).toBe(minutes);
    expect(clockTimeToMinutes('08:30')).toBe(510);
    expect(minutesToClockTime(1440)).toBe('24:00');
  });
  test.each(['24:01', '8:30', '08:60', '', 'noon'])('%j is no clock time', (text) => {
    expect(() => clockTimeToMinutes(text)).toThrow(RangeError);
  });
  test.each([-1, 1441, 1.5, Number.NaN])('%d is no minute of a day', (minutes) => {
    expect(() => minutesToClockTime(minutes)).toThrow(RangeError);
  });
});

describe('moments in a zone', () => {
  test('show the day and minute that Intl shows', () => {
    fc.assert(
      fc.property(moments, somewhere, (moment, zone) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
        expect(`${localDayOf(moment, zone)} ${minutesToClockTime(minuteOfDay(moment, zone))}`).toBe(shown);
      }),
      { numRuns: 400 },
    );
  });
  test('come back from their day and minute, but for the second run of a repeated hour', () => {
    fc.assert(
      fc.property(moments, somewhere, (moment, zone) => {
        const minute = Math.floor(moment / 60_000) * 60_000;
        const back = instantOf(localDayOf(minute, zone), minuteOfDay(minute, zone), zone);
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(minute - back);
        expect(minuteOfDay(back, zone)).toBe(minuteOfDay(minute, zone));
      }),
      { numRuns: 400 },
    );
  });
  test('are taken as a Date too', () => {
    expect(localDayOf(new Date('2026-11-20T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-21');
    expect(minuteOfDay(new Date('2026-11-20T15:59:59Z'), 'Asia/Shanghai')).toBe(1439);
  });
  test('are refused in a zone that does not exist', () => {
    expect(() => localDayOf(0, 'Asia/Wangchuan')).toThrow(RangeError);
  });
});

describe('when clocks change', () => {
  test('a skipped time is as long after the change as it claims', () => {
    expect(instantOf('2026-03-08', 150, 'America/New_York')).toBe(at('2026-03-08T07:30:00Z'));
    expect(minuteOfDay(at('2026-03-08T07:30:00Z'), 'America/New_York')).toBe(210);
  });
  test('a repeated time is its first run', () => {
    expect(instantOf('2026-11-01', 90, 'America/New_York')).toBe(at('2026-11-01T05:30:00Z'));
    expect(minuteOfDay(at('2026-11-01T06:30:00Z'), 'America/New_York')).toBe(90);
  });
  test('Shanghai had summer time in 1988', () => {
    expect(instantOf('1988-04-16', 720, 'Asia/Shanghai')).toBe(at('1988-04-16T04:00:00Z'));
    expect(instantOf('1988-07-01', 720, 'Asia/Shanghai')).toBe(at('1988-07-01T03:00:00Z'));
    expect(localDayOf(at('1988-07-01T15:00:00Z'), 'Asia/Shanghai')).toBe('1988-07-02');
    expect(instantOf('1988-09-12', 0, 'Asia/Shanghai')).toBe(at('1988-09-11T16:00:00Z'));
  });
  test('a day whose midnight is skipped starts with its first moment', () => {
    const start = instantOf('2024-04-26', 0, 'Africa/Cairo');
    expect(localDayOf(start, 'Africa/Cairo')).toBe('2024-04-26');
    expect(localDayOf(start - 1, 'Africa/Cairo')).toBe('2024-04-25');
    expect(minuteOfDay(start, 'Africa/Cairo')).toBe(60);
  });
  test('a day that a country skipped ends as it starts', () => {
    expect(instantOf('2011-12-30', 0, 'Pacific/Apia')).toBe(instantOf('2011-12-31', 0, 'Pacific/Apia'));
  });
  test('minute 1440 is the start of the next day', () => {
    fc.assert(
      fc.property(moments, somewhere, (moment, zone) => {
        const day = localDayOf(moment, zone);
        expect(instantOf(day, 1440, zone)).toBe(instantOf(addDays(day, 1), 0, zone));
      }),
    );
  });
});
