import { describe, expect, test } from 'vitest';
import { createHolidayCalendar, HolidayYearMissing } from '../working-days.ts';
import type { SessionDays } from './hours.ts';
import { isHeldOn, isInSeason, isMonthDay } from './session-days.ts';

const name = { zh: '国庆节', en: 'National Day' };
const calendar = createHolidayCalendar([
  {
    year: 2026,
    status: 'official',
    source: name,
    checkedOn: '2026-11-21',
    holidays: [{ name, days: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'] }],
    makeUpDays: ['2026-10-10'],
  },
]);
const held = (days: SessionDays, day: string) => isHeldOn(days, `2026-${day}`, calendar);

describe('days on which a session is held', () => {
  test('working days include make-up Saturdays and leave out holidays', () => {
    expect(held({ rule: 'working-days' }, '10-08')).toBe(true);
    expect(held({ rule: 'working-days' }, '10-10')).toBe(true);
    expect(held({ rule: 'working-days' }, '10-01')).toBe(false);
    expect(held({ rule: 'working-days', only: [2] }, '10-08')).toBe(false);
  });
  test('a Saturday session is not held on a Saturday that is worked', () => {
    expect(held({ rule: 'weekdays', weekdays: [6] }, '10-17')).toBe(true);
    expect(held({ rule: 'weekdays', weekdays: [6] }, '10-10')).toBe(false);
    expect(held({ rule: 'weekdays', weekdays: [6] }, '10-03')).toBe(false);
  });
  test('the first Saturday is the one between the 1st and the 7th', () => {
    expect(held({ rule: 'weekday-of-month', weekday: 6, nth: [1] }, '11-07')).toBe(true);
    expect(held({ rule: 'weekday-of-month', weekday: 6, nth: [1] }, '11-14')).toBe(false);
  });
  test('market days go by the last digit and are kept on holidays', () => {
    expect(held({ rule: 'market-days', endingIn: [3, 6, 9] }, '10-03')).toBe(true);
    expect(held({ rule: 'market-days', endingIn: [3, 6, 9] }, '10-04')).toBe(false);
  });
  test('a day of the month moves past days off, and only then', () => {
    expect(held({ rule: 'day-of-month', day: 15 }, '10-15')).toBe(true);
    expect(held({ rule: 'day-of-month', day: 15 }, '10-16')).toBe(false);
    expect(held({ rule: 'day-of-month', day: 15 }, '11-15')).toBe(false);
    expect(held({ rule: 'day-of-month', day: 15 }, '11-16')).toBe(true);
    expect(held({ rule: 'day-of-month', day: 2 }, '10-08')).toBe(true);
  });
  test('a year without a calendar is a loud error', () => {
    expect(() => isHeldOn({ rule: 'working-days' }, '2027-01-04', calendar)).toThrow(HolidayYearMissing);
  });
});

describe('seasons', () => {
  test('may run over New Year, both days included', () => {
    const winter = { from: '10-01', to: '05-31' };
    expect(['2026-10-01', '2026-12-31', '2026-05-31'].every((day) => isInSeason(winter, day))).toBe(true);
    expect(['2026-06-01', '2026-09-30'].some((day) => isInSeason(winter, day))).toBe(false);
  });
  test('know which days a month has', () => {
    expect(isMonthDay('02-29')).toBe(true);
    expect(isMonthDay('06-31')).toBe(false);
  });
});
