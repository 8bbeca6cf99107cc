import type { CompiledCounty } from '#shared/county/county.ts';
import type { Closure, Session } from '#shared/county/hours.ts';
import type { Office } from '#shared/county/offices.ts';
import { isHeldOn, isInSeason } from '#shared/county/session-days.ts';
import { clockTimeToMinutes, type LocalDay } from '#shared/local-time.ts';
import type { HolidayCalendar } from '#shared/working-days.ts';

/** The sessions an office holds on a local day, closures of whole days taken out, ordered by start. */
export function sessionsOn(office: Office, day: LocalDay, calendar: HolidayCalendar): readonly Session[] {
  return office.sessions
    .filter((session) => isInSeason(session.season, day) && isHeldOn(session.days, day, calendar))
    .toSorted((one, other) => clockTimeToMinutes(one.from) - clockTimeToMinutes(other.from));
}

/** Closures of the office that touch this day. */
export function closuresOn(county: CompiledCounty, office: Office, day: LocalDay): readonly Closure[] {
  return county.closures.filter((closure) => closure.office === office.code && closure.from <= day && day <= closure.to);
}
