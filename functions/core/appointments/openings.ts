import type { CompiledCounty } from '#shared/county/county.ts';
import type { Closure, Session } from '#shared/county/hours.ts';
import type { Office } from '#shared/county/offices.ts';
import { clockTimeToMinutes, type LocalDay } from '#shared/local-time.ts';
import type { HolidayCalendar } from '#shared/working-days.ts';
import type { Slot } from './ledger.ts';
import { closuresOn, sessionsOn } from './timetable.ts';
import { canDo, type Visit } from './visit.ts';

/** What is kept for walk-ins is cut to this many minutes. */
const shareMinutes = 5;

/** A stretch of one counter's session in which visits may be booked online; minutes of the local day. */
export type Opening = {
  readonly counter: string;
  readonly session: Session;
  /** Start of the session, from which the grid of starts is counted. */
  readonly gridFrom: number;
  readonly from: number;
  readonly to: number;
};

/** Where a visit can be booked online at an office on a day: counters and sessions that allow it, less walk-in share and closures. */
export function openingsFor(
  rules: { county: CompiledCounty; calendar: HolidayCalendar },
  office: Office,
  on: { visit: Visit; day: LocalDay },
): readonly Opening[] {
  const closures = closuresOn(rules.county, office, on.day);
  if (closures.some((closure) => closure.hours === undefined)) return [];
  return sessionsOn(office, on.day, rules.calendar)
    .filter((session) => session.onlineShare > 0 && canDo(session, on.visit))
    .flatMap((session) => countersIn(office, session, on.visit).flatMap((opening) => outside(opening, closures)));
}

function countersIn(office: Office, session: Session, visit: Visit): readonly Opening[] {
  return session.counters.flatMap((id, position) => {
    const counter = office.counters.find((candidate) => candidate.id === id);
    if (counter === undefined || !canDo(counter, visit)) return [];
    return [{ counter: id, session, gridFrom: clockTimeToMinutes(session.from), ...onlineStretch(session, position) }];
  });
}

/**
 * The part of a session that can be booked online at one counter. What is kept for walk-ins and callers lies at the end of the session at
 * the first, third … counter and at its start at the others, so that somebody who walks in finds a free counter early and late.
 */
export function onlineStretch(session: Session, position: number): { from: number; to: number } {
  const from = clockTimeToMinutes(session.from);
  const to = clockTimeToMinutes(session.to);
  const online = Math.floor(((to - from) * session.onlineShare) / shareMinutes) * shareMinutes;
  return position % 2 === 0 ? { from, to: from + online } : { from: to - online, to };
}

function outside(opening: Opening, closures: readonly Closure[]): readonly Opening[] {
  return closures.reduce<readonly Opening[]>(
    (parts, { hours }) => {
      if (hours === undefined) return [];
      const [from, to] = [clockTimeToMinutes(hours.from), clockTimeToMinutes(hours.to)];
      return parts.flatMap((part) =>
        [
          { ...part, to: Math.min(part.to, from) },
          { ...part, from: Math.max(part.from, to) },
        ].filter((rest) => rest.from < rest.to),
      );
    },
    [opening],
  );
}

/** The starts of an opening at which the visit fits entirely, ascending minutes of the day. */
export function startsIn(opening: Opening, visit: Visit, gridMinutes: number): readonly number[] {
  const skipped = Math.max(0, Math.ceil((opening.from - opening.gridFrom) / gridMinutes));
  const starts: number[] = [];
  for (let start = opening.gridFrom + skipped * gridMinutes; start + visit.length <= opening.to; start += gridMinutes) starts.push(start);
  return starts;
}

/** The slots at which the visit could start at this minute: one per counter; empty when the time is not on offer. */
export function slotsAt(
  openings: readonly Opening[],
  at: { office: string; day: LocalDay; start: number; visit: Visit; gridMinutes: number },
): readonly Slot[] {
  return openings
    .filter((opening) => startsIn(opening, at.visit, at.gridMinutes).includes(at.start))
    .map(({ counter }) => ({ office: at.office, day: at.day, counter, from: at.start, to: at.start + at.visit.length }));
}
