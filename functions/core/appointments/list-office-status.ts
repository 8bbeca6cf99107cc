import type { OfficeStatus, OfficeStatusView } from '#shared/contract/offices.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { addDays, type LocalDay, localDayOf, minutesToClockTime } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { err, ok, type Result } from '../result.ts';
import { canDo } from '../timetable/can-do.ts';
import { emptyLedgerDay, type LedgerDay, planOf } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { openingStatus } from '../timetable/opening-status.ts';
import { isAnnounced } from '../timetable/timetable.ts';
import { freeStarts } from './availability.ts';
import { lastDayOf } from './horizon.ts';
import { bookableAt, visitFor } from './visit.ts';

type Deps = { readonly env: Environment; readonly store: Pick<LedgerReader, 'readRecentLedger'> };
type Ledgers = ReadonlyMap<LocalDay, LedgerDay>;

/**
 * Of some offices, or of all: whether each is open at this moment, when it opens next, why it is closed, what was changed of its hours, and the first time that could be
 * booked there for one service as an example. Refuses an office nobody knows.
 */
export async function listOfficeStatus(deps: Deps, codes?: readonly string[]): Promise<Result<OfficeStatusView, 'office-unknown'>> {
  const { offices } = deps.env.county;
  const chosen = codes === undefined ? offices : codes.flatMap((office) => offices.find(({ code }) => code === office) ?? []);
  if (codes !== undefined && chosen.length !== codes.length) return err('office-unknown');
  return ok({ offices: await Promise.all(chosen.map((office) => statusOf(deps, office))) });
}

async function statusOf({ env, store }: Deps, office: Office): Promise<OfficeStatus> {
  const now = env.now();
  const today = localDayOf(now, env.county.settings.timeZone);
  const lastDay = lastDayOf(env, now);
  const ledgers = await store.readRecentLedger(office.code, today, lastDay);
  const changesOn = (day: LocalDay) => planOf(ledgers.get(day) ?? emptyLedgerDay).changes;
  const { openUntil, opens, closedBecause } = openingStatus(env, office, { now, lastDay, changesOn });
  const service = exampleService(env, office);
  return {
    office: office.code,
    openUntil: openUntil === undefined ? null : minutesToClockTime(openUntil),
    opens: opens === undefined ? null : { day: opens.day, start: minutesToClockTime(opens.start) },
    closedBecause: closedBecause ?? null,
    changes: daysFrom(today, lastDay).flatMap((day) => changesOn(day).map(({ id, ...change }) => ({ ...change, day }))),
    example: service === undefined ? null : { service: service.code, soonest: soonestOf(env, { office, service, now, ledgers }) },
  };
}

/**
 * The service by which an office's free times are shown: one that is booked online there at the most counters, rather one that every station does; the first in the
 * pack's order where several are.
 */
export function exampleService({ county }: Pick<Environment, 'county'>, office: Office): Service | undefined {
  const weight = (service: Service) =>
    (service.where === 'any-station' ? 1_000 : 0) + office.counters.filter((counter) => canDo(counter, { services: [service] })).length;
  return bookableAt(county, office).toSorted((one, other) => weight(other) - weight(one))[0];
}

function soonestOf(
  env: Environment,
  { office, service, now, ledgers }: { office: Office; service: Service; now: Date; ledgers: Ledgers },
): { day: LocalDay; start: string } | null {
  const visit = visitFor(env.county, [service.code]);
  if (!visit.ok) return null;
  for (const [day, ledger] of ledgers) {
    if (!isAnnounced(env.county, day)) continue;
    const starts = freeStarts(env, { office, day, visit: visit.value, ledger, now }).flatMap((session) => session.starts);
    if (starts.length > 0) return { day, start: minutesToClockTime(Math.min(...starts)) };
  }
  return null;
}

function daysFrom(first: LocalDay, last: LocalDay): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
