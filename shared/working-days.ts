import type { HolidayYear } from './county/holidays.ts';
import { addDays, isoWeekday, type LocalDay } from './local-time.ts';

/**
 * working: Monday to Friday, no holiday. weekend: Saturday or Sunday, no holiday. holiday: statutory holiday, whatever the weekday.
 * make-up: a Saturday or Sunday that is worked (调休补班).
 */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

export interface KnownDay {
  readonly kind: DayKind;
  /** The notice of the State Council for that year is not out yet: bridging and make-up days may still change the answer. */
  readonly provisional: boolean;
}

/** The pack has no calendar for that year. Thrown, because a silent guess would tell residents wrong deadlines. */
export class HolidayYearMissing extends Error {
  override readonly name = 'HolidayYearMissing';
  readonly year: number;
  constructor(year: number) {
    super(`no holiday calendar for the year ${year}`);
    this.year = year;
  }
}

export interface HolidayCalendar {
  /** Throws HolidayYearMissing for a year that is not there. */
  dayKind(day: LocalDay): KnownDay;
  /** working or make-up. Throws HolidayYearMissing. */
  isWorkingDay(day: LocalDay): boolean;
}

/**
 * Statutory working days (工作日) from the yearly notices, not opening hours. A notice may name days of the neighbouring December or
 * January; they count. Throws an Error for a year given twice and for a day that is both holiday and make-up day.
 */
export function createHolidayCalendar(years: readonly HolidayYear[]): HolidayCalendar {
  const status = new Map(years.map(({ year, status }) => [year, status]));
  if (status.size !== years.length) throw new Error('a holiday year is given twice');
  const holidays = new Set(years.flatMap((year) => year.holidays.flatMap(({ days }) => days)));
  const makeUpDays = new Set(years.flatMap((year) => year.makeUpDays));
  for (const day of makeUpDays) if (holidays.has(day)) throw new Error(`${day} is both holiday and make-up day`);

  const kindOf = (day: LocalDay): DayKind => {
    if (holidays.has(day)) return 'holiday';
    if (makeUpDays.has(day)) return 'make-up';
    return isoWeekday(day) > 5 ? 'weekend' : 'working';
  };
  const dayKind = (day: LocalDay): KnownDay => {
    const kind = kindOf(day);
    const year = Number(day.slice(0, 4));
    const known = status.get(year);
    if (known === undefined) throw new HolidayYearMissing(year);
    return { kind, provisional: known === 'provisional' };
  };
  return { dayKind, isWorkingDay: (day) => isWorkingKind(dayKind(day).kind) };
}

/** The same calendar for whoever must have an answer: in years that are not there Monday to Friday are worked, provisionally, and nothing is thrown. */
export function assumeWeekdays(calendar: HolidayCalendar): HolidayCalendar {
  const dayKind = (day: LocalDay): KnownDay => {
    try {
      return calendar.dayKind(day);
    } catch (error) {
      if (!(error instanceof HolidayYearMissing)) throw error;
      return { kind: isoWeekday(day) > 5 ? 'weekend' : 'working', provisional: true };
    }
  };
  return { dayKind, isWorkingDay: (day) => isWorkingKind(dayKind(day).kind) };
}

/** Whether offices work for the law on such a day. */
export function isWorkingKind(kind: DayKind): boolean {
  return kind === 'working' || kind === 'make-up';
}

/** That day if it is a working day, else the next one. Throws HolidayYearMissing. */
export function workingDayOnOrAfter(day: LocalDay, calendar: HolidayCalendar): LocalDay {
  return calendar.isWorkingDay(day) ? day : workingDayOnOrAfter(addDays(day, 1), calendar);
}
