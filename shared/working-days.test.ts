import { describe, expect, test } from 'vitest';
import { HolidayYear } from './county/holidays.ts';
import year2026 from './county/wangchuan/holidays/2026.json' with { type: 'json' };
import { createHolidayCalendar, HolidayYearMissing, workingDayOnOrAfter } from './working-days.ts';

const official = HolidayYear.parse(year2026);
const text = { zh: '\u5143\u65e6', en: "New Year's Day" };
const provisional = HolidayYear.parse({
  ...{ year: 2027, status: 'provisional', source: text, checkedOn: '2026-11-21', makeUpDays: [] },
  holidays: [{ name: text, days: ['2027-01-01'] }],
});
const calendar = createHolidayCalendar([official, provisional]);

describe('the kind of a day', () => {
  test.each([
    ['2026-11-20', 'working'],
    ['2026-11-21', 'weekend'],
    ['2026-10-01', 'holiday'],
    ['2026-10-03', 'holiday'],
    ['2026-10-10', 'make-up'],
    ['2026-09-20', 'make-up'],
  ])('%s is %s', (day, kind) => {
    expect(calendar.dayKind(day)).toEqual({ kind, provisional: false });
    expect(calendar.isWorkingDay(day)).toBe(kind === 'working' || kind === 'make-up');
  });
  test('in a year without a notice is provisional', () => {
    expect(calendar.dayKind('2027-01-01')).toEqual({ kind: 'holiday', provisional: true });
    expect(calendar.dayKind('2027-01-04')).toEqual({ kind: 'working', provisional: true });
  });
  test('is never guessed for a year that is missing', () => {
    expect(() => calendar.isWorkingDay('2028-01-03')).toThrow(HolidayYearMissing);
    expect(() => calendar.dayKind('2025-12-31')).toThrow('no holiday calendar for the year 2025');
  });
  test('may be named by the notice of the next year', () => {
    const early = { ...provisional, holidays: [{ name: text, days: ['2026-12-31', '2027-01-01'] }] };
    expect(createHolidayCalendar([official, early]).dayKind('2026-12-31')).toEqual({ kind: 'holiday', provisional: false });
  });
  test('of a text that is no day is refused', () => {
    expect(() => calendar.dayKind('2026-02-30')).toThrow(RangeError);
  });
});

describe('a calendar that contradicts itself', () => {
  test('is refused when a year comes twice', () => {
    expect(() => createHolidayCalendar([official, official])).toThrow('twice');
  });
  test('is refused when a day is both holiday and make-up day', () => {
    expect(() => createHolidayCalendar([{ ...official, makeUpDays: ['2026-10-01'] }])).toThrow('2026-10-01');
  });
});

test('the next working day may be a Saturday that is worked', () => {
  expect(workingDayOnOrAfter('2026-10-01', calendar)).toBe('2026-10-08');
  expect(workingDayOnOrAfter('2026-10-10', calendar)).toBe('2026-10-10');
  expect(workingDayOnOrAfter('2026-11-21', calendar)).toBe('2026-11-23');
});
