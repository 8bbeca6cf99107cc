import type { DayChange } from '#shared/contract/timetable.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { Session } from '#shared/county/hours.ts';
import type { Office } from '#shared/county/offices.ts';
import { isHeldOn, isInSeason } from '#shared/county/session-days.ts';
import type { LocalText } from '#shared/county/text.ts';
import { clockTimeToMinutes, type LocalDay } from '#shared/local-time.ts';
import type { HolidayCalendar } from '#shared/working-days.ts';

/** The pack as the baseline of every timetable. */
export type Baseline = { readonly county: CompiledCounty; readonly calendar: HolidayCalendar };

/** A local day with the changes in force on it; none unless said. */
export type ChangedDay = { readonly day: LocalDay; readonly changes?: readonly DayChange[] | undefined };

/** A session as it is held on a certain day: of the pack, or added by a change. */
export type HeldSession = Omit<Session, 'days' | 'season'>;

/** What keeps an office, or one of its counters, from serving: all day, or from one time to another. */
export type Stop = {
  readonly counter?: string | undefined;
  readonly hours?: { readonly from: string; readonly to: string } | undefined;
  readonly reason: LocalText;
};

/** The sessions an office holds on a local day, whatever stops them, ordered by start. Throws HolidayYearMissing for a year nobody knows. */
export function sessionsOn(office: Office, { day, changes = [] }: ChangedDay, calendar: HolidayCalendar): readonly HeldSession[] {
  const regular = office.sessions.filter((session) => isInSeason(session.season, day) && isHeldOn(session.days, day, calendar));
  const added = changes.flatMap((change) => (change.kind === 'session' ? [{ ...change.session, id: change.id }] : []));
  return [...regular, ...added].toSorted((one, other) => clockTimeToMinutes(one.from) - clockTimeToMinutes(other.from));
}

/** Everything that stops the office or its counters on this day: closures of the pack, then changes. */
export function stopsOn(county: CompiledCounty, office: Office, { day, changes = [] }: ChangedDay): readonly Stop[] {
  const regular = county.closures.filter((closure) => closure.office === office.code && closure.from <= day && day <= closure.to);
  return [...regular, ...changes.filter((change) => change.kind !== 'session')];
}

/** Whether the holiday calendar of the day's year is known. */
export function isAnnounced({ holidays }: Pick<CompiledCounty, 'holidays'>, day: LocalDay): boolean {
  return holidays.some(({ year }) => year === Number(day.slice(0, 4)));
}

/** A stretch of the local day, minutes: [from, to). */
export type Stretch = { readonly from: number; readonly to: number };

/** Whether the stop has to do with this counter. */
export function stopsCounter({ counter }: Pick<Stop, 'counter'>, at: string): boolean {
  return counter === undefined || counter === at;
}

/** The hours of a stop or session in minutes; all day when it names none. */
export function minutesOf(hours: { readonly from: string; readonly to: string } | undefined): Stretch {
  if (hours === undefined) return { from: 0, to: 1_440 };
  return { from: clockTimeToMinutes(hours.from), to: clockTimeToMinutes(hours.to) };
}

/** What is left of stretches without this one. */
export function stretchesWithout<Part extends Stretch>(parts: readonly Part[], { from, to }: Stretch): readonly Part[] {
  return parts.flatMap((part) =>
    [
      { ...part, to: Math.min(part.to, from) },
      { ...part, from: Math.max(part.from, to) },
    ].filter((rest) => rest.from < rest.to),
  );
}
