import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HolidayYear } from './county/holidays.ts';
import year2026 from './county/wangchuan/holidays/2026.json' with { type: 'json' };
import { type DeadlineLimit, deadlineOf } from './deadline.ts';
import { addDays, daysBetween, instantOf, localDayOf } from './local-time.ts';
import type { Pause } from './pauses.ts';
import { createHolidayCalendar, HolidayYearMissing } from './working-days.ts';

const zone = 'Asia/Shanghai';
const official = HolidayYear.parse(year2026);
const unsure = { ...official, year: 2027, status: 'provisional' as const, makeUpDays: [] };
const calendar = createHolidayCalendar([official, { ...unsure, holidays: [{ name: official.source, days: ['2027-01-01'] }] }]);
const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00+08:00`).getTime();
const limitOf = (amount: number, unit: DeadlineLimit['unit']) => ({ amount, unit });
const ask = (start: number, limit: DeadlineLimit, pauses: readonly Pause[] = [], now?: number) =>
  deadlineOf({ start, limit, pauses, now, zone, calendar });
const lastDay = (start: string, amount: number, unit: DeadlineLimit['unit'], pauses: readonly Pause[] = []) =>
  ask(at(start), limitOf(amount, unit), pauses).lastDay;

describe('a limit without pauses', () => {
  test.each([
    ['20 working days over two holidays and a make-up Saturday', '2026-09-21', 20, 'working-days', '2026-10-26'],
    ['1 working day before National Day', '2026-09-30', 1, 'working-days', '2026-10-08'],
    ['15 calendar days ending in National Day', '2026-09-20', 15, 'calendar-days', '2026-10-08'],
    ['1 working day onto a make-up Saturday', '2026-10-09', 1, 'working-days', '2026-10-10'],
    ['calendar days ending on a make-up Saturday stay', '2026-10-08', 2, 'calendar-days', '2026-10-10'],
    ['3 calendar days from a Wednesday roll to Monday', '2026-11-18', 3, 'calendar-days', '2026-11-23'],
    ['5 working days from a Saturday', '2026-11-21', 5, 'working-days', '2026-11-27'],
  ] as const)('%s', (_, start, amount, unit, expected) => {
    expect(lastDay(start, amount, unit)).toBe(expected);
  });
  test('in days ends with the last day, whatever hour it started', () => {
    for (const clock of ['00:00', '12:00', '23:59']) {
      expect(ask(at('2026-11-16', clock), limitOf(2, 'calendar-days'))).toEqual({
        due: instantOf('2026-11-19', 0, zone),
        lastDay: '2026-11-18',
        provisional: false,
      });
    }
  });
  test('in hours runs through the night, the weekend and holidays', () => {
    expect(ask(at('2026-09-30', '17:45'), limitOf(24, 'hours'))).toEqual({
      due: at('2026-10-01', '17:45'),
      lastDay: null,
      provisional: false,
    });
  });
  test('that rests on a year without a notice says so', () => {
    expect(ask(at('2026-12-25'), limitOf(10, 'working-days'))).toMatchObject({ lastDay: '2027-01-11', provisional: true });
    expect(ask(at('2026-12-25'), limitOf(3, 'working-days'))).toMatchObject({ lastDay: '2026-12-30', provisional: false });
    expect(ask(at('2026-12-20'), limitOf(30, 'calendar-days'))).toMatchObject({ lastDay: '2027-01-19', provisional: true });
    expect(ask(at('2026-12-31'), limitOf(72, 'hours')).provisional).toBe(false);
  });
  test('is provisional by one day counted, though the last day is certain', () => {
    const years = [
      { ...official, status: 'provisional' as const },
      { ...unsure, status: 'official' as const },
    ];
    const turned = createHolidayCalendar(years.map((year) => ({ ...year, holidays: [], makeUpDays: [] })));
    const question = { start: at('2026-12-30'), limit: limitOf(3, 'working-days'), zone, calendar: turned };
    expect(deadlineOf(question)).toMatchObject({ lastDay: '2027-01-04', provisional: true });
  });
  test('that needs a missing year fails loudly', () => {
    expect(() => lastDay('2027-12-25', 20, 'working-days')).toThrow(HolidayYearMissing);
    expect(() => lastDay('2027-12-25', 20, 'calendar-days')).toThrow(HolidayYearMissing);
  });
  test.each([0, -1, 1.5, Number.NaN])('of %d days is refused', (amount) => {
    expect(() => lastDay('2026-11-16', amount, 'calendar-days')).toThrow(RangeError);
  });
});

describe('a pause', () => {
  const pause = (from: string, to: string): Pause => ({ from: at(from), to: at(to) });
  test.each([
    [
      'that ends the day it began costs no day',
      'calendar-days',
      { from: at('2026-11-10', '09:00'), to: at('2026-11-10', '17:00') },
      '2026-11-12',
    ],
    ['over one midnight moves it one day', 'calendar-days', pause('2026-11-10', '2026-11-11'), '2026-11-13'],
    [
      'that ends at midnight leaves the new day in',
      'calendar-days',
      { from: at('2026-11-09'), to: at('2026-11-10', '00:00') },
      '2026-11-12',
    ],
    ['of ten days moves it ten days', 'calendar-days', pause('2026-11-10', '2026-11-20'), '2026-11-23'],
    ['from Friday to Monday moves working days by one', 'working-days', pause('2026-11-13', '2026-11-16'), '2026-11-17'],
    ['over a weekend only moves no working day', 'working-days', pause('2026-11-14', '2026-11-15'), '2026-11-16'],
    ['that covers the start counts from the day after it ends', 'working-days', pause('2026-11-02', '2026-11-11'), '2026-11-18'],
    ['before the start changes nothing', 'working-days', pause('2026-11-02', '2026-11-05'), '2026-11-16'],
    ['after the deadline changes nothing', 'working-days', pause('2026-11-18', '2026-11-25'), '2026-11-16'],
    ['begun on the last day moves it to the day the clock starts again', 'working-days', pause('2026-11-16', '2026-11-24'), '2026-11-24'],
    [
      'that ends at midnight moves the last day to the day that begins then',
      'working-days',
      { from: at('2026-11-16'), to: at('2026-11-24', '00:00') },
      '2026-11-24',
    ],
    [
      'that ends with the last day itself moves it to the next',
      'calendar-days',
      { from: at('2026-11-12'), to: at('2026-11-13', '00:00') },
      '2026-11-13',
    ],
    ['that would end a stopped clock on a Sunday moves on to Monday', 'working-days', pause('2026-11-16', '2026-11-22'), '2026-11-23'],
  ] as const)('%s', (_, unit, stop, expected) => {
    expect(lastDay('2026-11-09', unit === 'calendar-days' ? 3 : 5, unit, [stop])).toBe(expected);
  });
  test('is not counted twice where it overlaps another', () => {
    const pauses = [pause('2026-11-11', '2026-11-13'), pause('2026-11-10', '2026-11-12')];
    expect(lastDay('2026-11-09', 3, 'calendar-days', pauses)).toBe('2026-11-16');
  });
  test('moves hours by exactly its length', () => {
    const pauses = [
      { from: at('2026-11-16', '12:00'), to: at('2026-11-16', '12:30') },
      { from: at('2026-11-16', '09:00'), to: at('2026-11-16', '10:15') },
    ];
    expect(ask(at('2026-11-16', '10:00'), limitOf(24, 'hours'), pauses).due).toBe(at('2026-11-17', '10:45'));
  });
  test('that begins when the hours have run out comes too late', () => {
    expect(ask(at('2026-11-16'), limitOf(24, 'hours'), [pause('2026-11-17', '2026-11-20')]).due).toBe(at('2026-11-17'));
  });
  test('that still lasts is taken to end now, and needs a now', () => {
    const open = [{ from: at('2026-11-10') }];
    expect(ask(at('2026-11-09'), limitOf(3, 'calendar-days'), open, at('2026-11-20')).lastDay).toBe('2026-11-23');
    expect(() => lastDay('2026-11-09', 3, 'calendar-days', open)).toThrow(RangeError);
  });
  test('that ends before it begins is refused', () => {
    expect(() => lastDay('2026-11-09', 3, 'calendar-days', [pause('2026-11-12', '2026-11-11')])).toThrow(RangeError);
  });
});

describe('any deadline', () => {
  const hour = 3_600_000;
  const starts = fc.integer({ min: at('2026-01-01', '00:00'), max: at('2026-12-31') });
  const limits = fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('hours' as const, 'calendar-days' as const, 'working-days' as const),
  });
  const stops = fc.record({ after: fc.integer({ min: -200, max: 1200 }), length: fc.integer({ min: 0, max: 300 }) }).map(
    ({ after, length }) =>
      (start: number): Pause => ({ from: start + after * hour, to: start + (after + length) * hour }),
  );
  const questions = fc.record({ start: starts, limit: limits, stops: fc.array(stops, { maxLength: 4 }) });

  test('in days ends on a working day, after the start day', () => {
    fc.assert(
      fc.property(questions, ({ start, limit, stops }) => {
        fc.pre(limit.unit !== 'hours');
        const pauses = stops.map((stop) => stop(start));
        const { due, ...rest } = ask(start, limit, pauses);
        const last = localDayOf(due - 1, zone);
        expect(rest.lastDay).toBe(last);
        expect(due).toBe(instantOf(addDays(last, 1), 0, zone));
        expect(daysBetween(localDayOf(start, zone), last)).toBeGreaterThan(0);
        expect(calendar.isWorkingDay(last)).toBe(true);
      }),
    );
  });
  test('never falls while the clock stands still', () => {
    fc.assert(
      fc.property(questions, ({ start, limit, stops }) => {
        const pauses = stops.map((stop) => stop(start));
        const { due } = ask(start, limit, pauses);
        expect(pauses.filter(({ from, to }) => Number(from) < due && due <= Number(to))).toEqual([]);
      }),
    );
  });
  test('never comes earlier by one more pause, a later start or a longer limit', () => {
    fc.assert(
      fc.property(questions, stops, fc.nat(100), (question, extra, later) => {
        const { start, limit } = question;
        const pauses = question.stops.map((stop) => stop(start));
        const { due } = ask(start, limit, pauses);
        expect(ask(start, limit, [...pauses, extra(start)]).due).toBeGreaterThanOrEqual(due);
        expect(ask(start + later * hour, limit, pauses).due).toBeGreaterThanOrEqual(due);
        expect(ask(start, { ...limit, amount: limit.amount + 1 }, pauses).due).toBeGreaterThanOrEqual(due);
      }),
    );
  });
  test('does not depend on the order of its pauses', () => {
    fc.assert(
      fc.property(questions, ({ start, limit, stops }) => {
        const pauses = stops.map((stop) => stop(start));
        expect(ask(start, limit, pauses.toReversed())).toEqual(ask(start, limit, pauses));
      }),
    );
  });
});
