import { addDays, isoWeekday, type LocalDay } from '../local-time.ts';
import type { HolidayCalendar } from '../working-days.ts';
import type { Session, SessionDays } from './hours.ts';

/** Whether a session's rule names this local day. Throws HolidayYearMissing for a year without a calendar: never a silent working day. */
export function isHeldOn(days: SessionDays, day: LocalDay, calendar: HolidayCalendar): boolean {
  if (days.rule === 'market-days') return days.endingIn.includes(dayOfMonth(day) % 10);
  if (days.rule === 'day-of-month') return calendar.isWorkingDay(day) && isStatedDayOrNext(days.day, day, calendar);
  if (days.rule === 'working-days') return calendar.isWorkingDay(day) && (days.only?.includes(isoWeekday(day)) ?? true);
  const { kind } = calendar.dayKind(day);
  if (kind === 'holiday' || kind === 'make-up') return false;
  if (days.rule === 'weekdays') return days.weekdays.includes(isoWeekday(day));
  return days.weekday === isoWeekday(day) && days.nth.includes(Math.ceil(dayOfMonth(day) / 7));
}

function dayOfMonth(day: LocalDay): number {
  return Number(day.slice(8));
}

/** For a working day: whether it is the stated day of the month, or follows it with none but days off between. */
function isStatedDayOrNext(stated: number, day: LocalDay, calendar: HolidayCalendar): boolean {
  if (dayOfMonth(day) === stated) return true;
  const before = addDays(day, -1);
  return !calendar.isWorkingDay(before) && isStatedDayOrNext(stated, before, calendar);
}

/** Whether the day lies in the season (MM-DD to MM-DD, both included; may run over New Year). No season: all year. */
export function isInSeason(season: Session['season'], day: LocalDay): boolean {
  if (season === undefined) return true;
  const monthDay = day.slice(5);
  const { from, to } = season;
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
}

/** Whether a day like that comes in some year; 02-29 does, 06-31 does not. */
export function isMonthDay(monthDay: string): boolean {
  const [month = 0, date = 0] = monthDay.split('-').map(Number);
  return new Date(Date.UTC(2024, month - 1, date)).getUTCDate() === date;
}
