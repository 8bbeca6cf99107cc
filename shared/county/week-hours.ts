import type { Session, SessionDays } from './hours.ts';

type Hours = Pick<Session, 'id' | 'kind' | 'days' | 'from' | 'to'> & {
  readonly season?: Session['season'] | undefined;
  readonly services?: Session['services'];
};

/** One stretch of hours on a weekday; `nth` when it is held only on the n-th such weekday of a month. */
export type WeekHours = Hours & { readonly nth: readonly number[] };

/** The seven days of a week, Monday first, with the hours their rules name. */
export function weekOf(sessions: readonly Hours[]): WeekHours[][] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    sessions
      .filter(({ days }) => isOnWeekday(days, weekday))
      .map((session) => ({ ...session, nth: session.days.rule === 'weekday-of-month' ? session.days.nth : [] }))
      .toSorted((one, other) => (`${one.from}${one.season?.from ?? ''}` < `${other.from}${other.season?.from ?? ''}` ? -1 : 1)),
  );
}

function isOnWeekday(days: SessionDays, weekday: number): boolean {
  if (days.rule === 'working-days') return weekday < 6 && (days.only?.includes(weekday) ?? true);
  if (days.rule === 'weekdays') return days.weekdays.includes(weekday);
  return days.rule === 'weekday-of-month' && days.weekday === weekday;
}

/** Hours that follow the date and not the weekday: market days and fixed days of the month. */
export function datedHours(sessions: readonly Hours[]): Hours[] {
  return sessions.filter(({ days }) => days.rule === 'market-days' || days.rule === 'day-of-month');
}
