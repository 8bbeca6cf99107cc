import type { AvailabilityView, AvailableDay, OfficesView } from '#shared/contract/availability.ts';
import type { LocalText } from '#shared/county/text.ts';
import { addDays, type LocalDay, localDayOf, minutesToClockTime } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import { decidingStop } from '../timetable/deciding-stop.ts';
import { emptyLedgerDay, type LedgerDay, planOf, type Slot } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { plannedOpenings, startsIn } from '../timetable/openings.ts';
import { isAnnounced, minutesOf, type Stretch, sessionsOn, stopsOn, stretchesWithout } from '../timetable/timetable.ts';
import { distinctServices, type PartyServices } from './appointment.ts';
import { freeStarts, openStarts } from './availability.ts';
import { lastDayOf } from './horizon.ts';
import type { officeRefusals } from './offered-slots.ts';
import { officesFor, type Visit, type VisitRefusal, visitOfParty } from './visit.ts';

type Deps = { readonly env: Environment; readonly store: Pick<LedgerReader, 'readRecentLedger'> };
type Refusal = VisitRefusal | (typeof officeRefusals)[number];

/** Every day of the horizon at one office, with its free times and, when there are none, why. `own` slots will be given up and count as free. */
export async function listAvailability(
  deps: Deps,
  query: { services: PartyServices; office: string; own?: readonly Slot[] | undefined },
): Promise<Result<AvailabilityView, Refusal>> {
  const visit = visitOfParty(deps.env.county, query.services);
  if (!visit.ok) return visit;
  const office = deps.env.county.offices.find(({ code }) => code === query.office);
  if (office === undefined) return err('office-unknown');
  if (!officesFor(deps.env.county, visit.value).includes(office)) return err('office-not-for-service');
  const days = [...(await daysOf(deps, { office, visit: visit.value, own: query.own }))];
  return ok({ office: office.code, services: distinctServices(query.services), minutes: visit.value.minutes, days });
}

/** Every office where the visit is possible with its first free time, in the pack's order. */
export async function listOffices(deps: Deps, query: { services: PartyServices }): Promise<Result<OfficesView, Refusal>> {
  const visit = visitOfParty(deps.env.county, query.services);
  if (!visit.ok) return visit;
  const offices = await Promise.all(
    officesFor(deps.env.county, visit.value).map(async (office) => {
      const first = firstFree(await daysOf(deps, { office, visit: visit.value }));
      const starts = first?.sessions.flatMap((session) => session.starts).toSorted() ?? [];
      return { office: office.code, soonest: first === undefined || starts[0] === undefined ? null : { day: first.day, start: starts[0] } };
    }),
  );
  return ok({ offices });
}

type At = { readonly office: Environment['county']['offices'][number]; readonly visit: Visit; readonly own?: readonly Slot[] | undefined };

/** The days of the horizon, each worked out when somebody gets to it. */
async function daysOf({ env, store }: Deps, at: At): Promise<Iterable<AvailableDay>> {
  const now = env.now();
  const first = localDayOf(now, env.county.settings.timeZone);
  const last = lastDayOf(env, now);
  const ledgers = await store.readRecentLedger(at.office.code, first, last);
  return daysFrom(first, last, (day) => dayView(env, { ...at, day, ledger: ledgers.get(day) ?? emptyLedgerDay, now }));
}

function* daysFrom(first: LocalDay, last: LocalDay, view: (day: LocalDay) => AvailableDay): Iterable<AvailableDay> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield view(day);
}

/** The first day with a free time; the days after it are not worked out. */
function firstFree(days: Iterable<AvailableDay>): AvailableDay | undefined {
  for (const day of days) if (day.left > 0) return day;
  return undefined;
}

/** One day as residents see it. Of a day whose holidays nobody knows yet nothing is said. */
export function dayView(env: Environment, question: At & { day: LocalDay; ledger: LedgerDay; now: Date }): AvailableDay {
  if (!isAnnounced(env.county, question.day)) return { day: question.day, left: 0, sessions: [], state: 'unannounced' };
  const free = freeStarts(env, question);
  const stops = partialStops(env, question);
  const sessions = free.map(({ session, kind, starts }) => ({
    kind,
    ...hoursWithout(session, stops),
    starts: starts.map(minutesToClockTime),
  }));
  const left = sessions.reduce((sum, { starts }) => sum + starts.length, 0);
  if (left === 0) return { day: question.day, left, sessions, ...whyNothing(env, question) };
  return { day: question.day, left, sessions, state: 'open', ...(stops.length === 0 ? {} : { stops }) };
}

type PartialStop = { readonly from: string; readonly to: string; readonly reason: LocalText };

/** The closures of the whole office that last some hours only and take something from a session, one after the other; also those that leave nothing of it. */
function partialStops(
  { county, calendar }: Environment,
  { office, day, ledger }: At & { day: LocalDay; ledger: LedgerDay },
): PartialStop[] {
  const on = { day, changes: planOf(ledger).changes };
  const sessions = sessionsOn(office, on, calendar);
  return stopsOn(county, office, on)
    .flatMap(({ counter, hours, reason }) => (counter === undefined && hours !== undefined ? [{ ...hours, reason }] : []))
    .filter((stop) => sessions.some((session) => stop.from < session.to && session.from < stop.to))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** The hours of a session without what is closed at its beginning or end; all of them when nothing is left of it. */
function hoursWithout(session: { from: string; to: string }, stops: readonly PartialStop[]): { from: string; to: string } {
  const left = stops.reduce<readonly Stretch[]>((parts, stop) => stretchesWithout(parts, minutesOf(stop)), [minutesOf(session)]);
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return { from: session.from, to: session.to };
  return { from: minutesToClockTime(first.from), to: minutesToClockTime(last.to) };
}

/**
 * Why no time is left: nothing could start that day at all (closed or its counters out of service, for a reason that may be known, or its sessions are too short for the visit), or all
 * of it is over or taken.
 */
function whyNothing(
  env: Environment,
  question: At & { day: LocalDay; ledger: LedgerDay; now: Date },
): Pick<AvailableDay, 'state' | 'reason'> {
  const { office, day, visit } = question;
  const gridMinutes = env.county.settings.booking.startEveryMinutes;
  const { changes } = planOf(question.ledger);
  const { openings, bookable } = openStarts(env, { ...question, changes });
  const possible = openings.flatMap((opening) => startsIn(opening, visit, gridMinutes));
  if (possible.length > 0) return { state: possible.some(bookable) ? 'full' : 'past' };
  const stop = decidingStop(env, office, { ...question, changes, gridMinutes });
  if (stop !== undefined) return { state: stop.counter === undefined ? 'closure' : 'counter-out', reason: stop.reason };
  if (plannedOpenings(env, office, { ...question, changes }).length > 0) return { state: 'too-short' };
  const holiday = env.county.holidays.flatMap(({ holidays }) => holidays).find(({ days }) => days.includes(day));
  return holiday === undefined ? { state: 'closed' } : { state: 'holiday', reason: holiday.name };
}
