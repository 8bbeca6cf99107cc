import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createHolidayCalendar, type DayKind } from '../working-days.ts';
import { HolidayYear } from './holidays.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) =>
  HolidayYear.parse(JSON.parse(readFileSync(new URL(`wangchuan/holidays/${year}.json`, import.meta.url), 'utf8'))),
);
const calendar = createHolidayCalendar(years);

describe('the official calendar of 2026', () => {
  const known: ReadonlyArray<readonly [string, DayKind]> = [
    ['2026-01-01', 'holiday'],
    ['2026-01-04', 'make-up'],
    ['2026-01-05', 'working'],
    ['2026-02-14', 'make-up'],
    ['2026-02-15', 'holiday'],
    ['2026-02-23', 'holiday'],
    ['2026-02-24', 'working'],
    ['2026-02-28', 'make-up'],
    ['2026-04-06', 'holiday'],
    ['2026-05-05', 'holiday'],
    ['2026-05-09', 'make-up'],
    ['2026-06-19', 'holiday'],
    ['2026-09-20', 'make-up'],
    ['2026-09-25', 'holiday'],
    ['2026-10-07', 'holiday'],
    ['2026-10-08', 'working'],
    ['2026-10-10', 'make-up'],
    ['2026-11-21', 'weekend'],
  ];
  test.each(known)('%s is a %s day', (day, kind) => {
    expect(calendar.dayKind(day)).toEqual({ kind, provisional: false });
  });
});

describe('a year whose notice is not out', () => {
  /** Spring Festival (first lunar day), Qingming, Dragon Boat and Mid-Autumn, from the almanac; Intl is a day off in 2027 and 2030. */
  const festivals = [
    [2027, '02-06', '04-05', '06-09', '09-15'],
    [2028, '01-26', '04-04', '05-28', '10-03'],
    [2029, '02-13', '04-04', '06-16', '09-22'],
    [2030, '02-03', '04-05', '06-05', '09-12'],
    [2031, '01-23', '04-05', '06-24', '10-01'],
  ] as const;

  test.each(festivals)('%i has the statutory days and nothing else', (year, spring, qingming, dragonBoat, midAutumn) => {
    const match = years.find((candidate) => candidate.year === year);
    const days = new Set(match?.holidays.flatMap((holiday) => holiday.days));
    const around = [-1, 0, 1, 2].map((offset) =>
      new Date(Date.parse(`${year}-${spring}`) + offset * 86_400_000).toISOString().slice(0, 10),
    );
    const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', qingming, dragonBoat, midAutumn].map((day) => `${year}-${day}`);
    expect(days).toEqual(new Set([...around, ...fixed]));
    expect(match).toMatchObject({ status: 'provisional', makeUpDays: [] });
  });
});
