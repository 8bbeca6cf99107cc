import type { PageLocals } from '#functions/resident/page-locals.ts';
import { AvailabilityView } from '#shared/contract/availability.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { tryApi } from './call-api.ts';
import { localOf } from './format-time.ts';

/** Whether an office is open at this moment, when it opens next, and its first time that can be booked. */
export type Openness = {
  readonly openUntil: string | undefined;
  readonly opens: { readonly day: LocalDay; readonly start: string } | undefined;
  readonly soonest: { readonly day: LocalDay; readonly start: string } | undefined;
};

/** Read from the office's availability, which already knows holidays and closures. `now` is the local day and clock time. */
export function opennessOf(availability: AvailabilityView, now: { day: LocalDay; start: string }): Openness {
  const stretches = availability.days.flatMap(({ day, sessions }) => sessions.map(({ from, to, starts }) => ({ day, from, to, starts })));
  const today = stretches.filter(({ day }) => day === now.day);
  const next = stretches.filter(({ day, from }) => day > now.day || from > now.start).toSorted(byTime)[0];
  const first = stretches.filter(({ starts }) => starts.length > 0).toSorted(byTime)[0];
  return {
    openUntil: openUntil(today, now.start),
    opens: next === undefined ? undefined : { day: next.day, start: next.from },
    soonest: first?.starts[0] === undefined ? undefined : { day: first.day, start: first.starts.toSorted()[0] ?? first.starts[0] },
  };
}

type Stretch = { readonly day: LocalDay; readonly from: string; readonly to: string };

function byTime(one: Stretch, other: Stretch): number {
  return `${one.day} ${one.from}` < `${other.day} ${other.from}` ? -1 : 1;
}

/** The end of the stretch around `clock`, run together with those that follow without a gap. */
function openUntil(stretches: readonly Stretch[], clock: string): string | undefined {
  let until = stretches.find(({ from, to }) => from <= clock && clock < to)?.to;
  for (
    let next: Stretch | undefined = stretches.find(({ from }) => from === until);
    next !== undefined;
    next = stretches.find(({ from }) => from === until)
  )
    until = next.to;
  return until;
}

/** The service by which an office's hours are asked for: one that many counters do and that is booked online. */
export function telltaleService(services: readonly Service[], office: Office): Service | undefined {
  const wanted = office.kind === 'county-window' ? 'county-window' : 'any-station';
  const doesIt = (service: Service) => office.counters.some((counter) => counter.services?.includes(service.code) ?? true);
  const candidates = services.filter((service) => service.booking.online && service.where === wanted && doesIt(service));
  return candidates.find(({ code }) => code === 'ID2') ?? candidates[0];
}

export type OfficeOpenness = Openness & { readonly service: string };

/** Openness of several offices by code, one read of a fortnight each. Offices whose hours cannot be told just now are left out. */
export async function opennessByOffice(
  api: PageLocals['api'],
  asked: { offices: readonly Office[]; services: readonly Service[]; now: Date; zone: string },
): Promise<ReadonlyMap<string, OfficeOpenness>> {
  const now = localOf(asked.now, asked.zone);
  const found = await Promise.all(
    asked.offices.map(async (office) => {
      const service = telltaleService(asked.services, office)?.code;
      if (service === undefined) return [];
      const query = { services: [service], office: office.code };
      const availability = await tryApi(api.api.v1.availability.$get({ query }), AvailabilityView);
      return availability.ok ? [[office.code, { ...opennessOf(availability.value, now), service }] as const] : [];
    }),
  );
  return new Map(found.flat());
}
