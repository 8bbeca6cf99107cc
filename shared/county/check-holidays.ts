import { isoWeekday } from '../local-time.ts';
import type { HolidayYear } from './holidays.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';

/** The calendars follow each other without a gap, and each is possible. */
export function checkHolidays(years: readonly HolidayYear[]): readonly PackMistake[] {
  return [...checkSequence(years.map(({ year }) => year)), ...years.flatMap(checkYear)];
}

function checkSequence(years: readonly number[]): readonly PackMistake[] {
  const first = Math.min(...years);
  const span = years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first }, (_, index) => first + index);
  const mistake = (year: number, message: string): PackMistake => ({ part: 'holidays', entry: `${year}`, field: 'year', message });
  return [
    ...repeated(years).map((year) => mistake(year, `${year} is given twice`)),
    ...span.filter((year) => !years.includes(year)).map((year) => mistake(year, `${year} is missing between other years`)),
  ];
}

function checkYear({ year, status, holidays, makeUpDays }: HolidayYear): readonly PackMistake[] {
  const days = holidays.flatMap((holiday) => holiday.days);
  const mistake = (field: string, message: string): PackMistake => ({ part: 'holidays', entry: `${year}`, field, message });
  return [
    ...days.filter((day) => !belongsTo(year, day)).map((day) => mistake('holidays', `${day} lies outside the year ${year}`)),
    ...makeUpDays.filter((day) => !belongsTo(year, day)).map((day) => mistake('makeUpDays', `${day} lies outside the year ${year}`)),
    ...repeated(days).map((day) => mistake('holidays', `${day} is named twice`)),
    ...repeated(makeUpDays).map((day) => mistake('makeUpDays', `${day} is named twice`)),
    ...makeUpDays.filter((day) => isoWeekday(day) < 6).map((day) => mistake('makeUpDays', `${day} is not a Saturday or Sunday`)),
    ...makeUpDays.filter((day) => days.includes(day)).map((day) => mistake('makeUpDays', `${day} is a holiday as well`)),
    ...(status === 'provisional' && makeUpDays.length > 0
      ? [mistake('makeUpDays', 'a provisional year has none: they are only known from the notice')]
      : []),
  ];
}

/** A notice may bridge New Year: the last week of the December before and the first week of the January after belong to it. */
function belongsTo(year: number, day: string): boolean {
  return day >= `${year - 1}-12-25` && day <= `${year + 1}-01-07`;
}
