import type { DayChange } from '#shared/contract/timetable.ts';
import type { Session } from '#shared/county/hours.ts';
import type { Office } from '#shared/county/offices.ts';
import { clockTimeToMinutes, type LocalDay } from '#shared/local-time.ts';
import { canDo, type Stay } from './can-do.ts';
import type { Slot } from './ledger.ts';
import { type Baseline, type HeldSession, minutesOf, type Stop, sessionsOn, stopsCounter, stopsOn, stretchesWithout } from './timetable.ts';

/** What is kept for walk-ins is cut to this many minutes. */
const shareMinutes = 5;

/** A stretch of one counter's session in which visits may be booked online; minutes of the local day. */
export type Opening = {
  readonly counter: string;
  readonly session: HeldSession;
  /** Start of the session, from which the grid of starts is counted. */
  readonly gridFrom: number;
  readonly from: number;
  readonly to: number;
};

/** Where a visit can be booked online at an office on a day: counters and sessions that allow it, less walk-in share and whatever stops them. */
export function openingsFor(
  rules: Baseline,
  office: Office,
  on: { visit: Stay; day: LocalDay; changes?: readonly DayChange[] | undefined },
): readonly Opening[] {
  const stops = stopsOn(rules.county, office, on);
  if (stops.some(({ counter, hours }) => counter === undefined && hours === undefined)) return [];
  return plannedOpenings(rules, office, on).flatMap((opening) => outside(opening, stops));
}

/** The openings there would be if nothing stopped the office or its counters. */
export function plannedOpenings(
  { calendar }: Pick<Baseline, 'calendar'>,
  office: Office,
  on: { visit: Stay; day: LocalDay; changes?: readonly DayChange[] | undefined },
): readonly Opening[] {
  return sessionsOn(office, on, calendar)
    .filter((session) => session.onlineShare > 0 && canDo(session, on.visit))
    .flatMap((session) => countersIn(office, session, on.visit));
}

function countersIn(office: Office, session: HeldSession, visit: Stay): readonly Opening[] {
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
export function onlineStretch(session: Pick<Session, 'from' | 'to' | 'onlineShare'>, position: number): { from: number; to: number } {
  const from = clockTimeToMinutes(session.from);
  const to = clockTimeToMinutes(session.to);
  const online = Math.floor(((to - from) * session.onlineShare) / shareMinutes) * shareMinutes;
  return position % 2 === 0 ? { from, to: from + online } : { from: to - online, to };
}

/** What these stops leave of an opening. */
export function outside(opening: Opening, stops: readonly Stop[]): readonly Opening[] {
  return stops
    .filter((stop) => stopsCounter(stop, opening.counter))
    .reduce<readonly Opening[]>((parts, { hours }) => stretchesWithout(parts, minutesOf(hours)), [opening]);
}

/** The starts of an opening at which the visit fits entirely, ascending minutes of the day. */
export function startsIn(opening: Opening, visit: Stay, gridMinutes: number): readonly number[] {
  const skipped = Math.max(0, Math.ceil((opening.from - opening.gridFrom) / gridMinutes));
  const starts: number[] = [];
  for (let start = opening.gridFrom + skipped * gridMinutes; start + visit.length <= opening.to; start += gridMinutes) starts.push(start);
  return starts;
}

/** The slots at which the visit could start at this minute: one per counter; empty when the time is not on offer. */
export function slotsAt(
  openings: readonly Opening[],
  at: { office: string; day: LocalDay; start: number; visit: Stay; gridMinutes: number },
): readonly Slot[] {
  return openings
    .filter((opening) => startsIn(opening, at.visit, at.gridMinutes).includes(at.start))
    .map(({ counter }) => ({ office: at.office, day: at.day, counter, from: at.start, to: at.start + at.visit.length }));
}
