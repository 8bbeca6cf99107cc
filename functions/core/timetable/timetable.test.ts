import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/local-time.ts';
import { createHolidayCalendar, HolidayYearMissing } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { sessionsOn, stopsOn } from './timetable.ts';

const calendar = createHolidayCalendar(smallCounty.holidays);
const [big, small] = smallCounty.offices;
if (big === undefined || small === undefined) throw new Error('the small county has two offices');
const held = (day: string, office = big) => sessionsOn(office, { day }, calendar).map(({ id }) => id);

describe('sessions of a day', () => {
  test('stand in the order of the day', () => {
    expect(held('2026-03-03')).toEqual(['morning', 'lunch', 'afternoon']);
  });

  test('change with the season on its very days', () => {
    expect(held('2026-05-29')).toContain('afternoon');
    expect(held('2026-06-01')).toEqual(['morning', 'afternoon-summer', 'reception']);
    expect(held('2026-09-30', small)).toEqual(['morning', 'afternoon-summer', 'late']);
  });

  test('are none on a weekend or holiday, and those of working days on a make-up Saturday', () => {
    expect(held('2026-03-08')).toEqual([]);
    expect(held('2026-10-01')).toEqual([]);
    expect(held('2026-05-09')).toEqual(['morning', 'afternoon']);
  });

  test('of the first Saturdays are those, unless the day is a holiday', () => {
    const saturdays = Array.from({ length: 5 }, (_, week) => addDays('2026-03-07', 7 * week - (week === 4 ? 28 : 0)));
    expect(saturdays.map((day) => held(day).length)).toEqual([1, 1, 0, 0, 1]);
    expect(held('2026-01-03')).toEqual([]);
  });

  test('are never guessed in a year nobody knows', () => {
    expect(() => held('2027-01-04')).toThrow(HolidayYearMissing);
  });
});

test('a closure touches its office from its first day to its last', () => {
  const touched = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'].map((day) => stopsOn(smallCounty, small, { day }).length);
  expect(touched).toEqual([0, 1, 1, 0]);
  expect(stopsOn(smallCounty, big, { day: '2026-03-10' })).toEqual([]);
});
