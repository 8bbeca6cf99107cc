import type { Office } from '#shared/county/offices.ts';
import { addDays, type LocalDay } from '#shared/local-time.ts';
import { emptyLedgerDay, type LedgerDay, type Slot } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { type Baseline, isAnnounced } from '../timetable/timetable.ts';
import { freeStarts } from './availability.ts';
import { officesFor, type Visit } from './visit.ts';

/** A free time instead of one that was lost. */
export type SlotOffer = { readonly office: string; readonly day: LocalDay; readonly start: number };

const offersAtMost = 3;

type Lost = {
  readonly office: Office;
  readonly day: LocalDay;
  readonly start: number;
  readonly visit: Visit;
  readonly lastDay: LocalDay;
  readonly now: Date;
  /** Slots that will be given up: they count as free. */
  readonly own?: readonly Slot[] | undefined;
};

/**
 * The nearest free times to a lost one: first the same day (known from the refusal, no read), then the following days at the same office, then the same
 * day at the cluster's other stations (区域联动).
 */
export async function nearestOffers(
  deps: { rules: Baseline; store: Pick<LedgerReader, 'readLedger'> },
  lost: Lost,
  ledger: LedgerDay,
): Promise<readonly SlotOffer[]> {
  const sameDay = offersOn(deps.rules, { ...lost, ledger }).toSorted((one, other) => distance(one, lost) - distance(other, lost));
  if (sameDay.length >= offersAtMost) return sameDay.slice(0, offersAtMost);
  const later = await laterDays(deps, lost);
  const offers = [...sameDay, ...later];
  return offers.length > 0 ? offers.slice(0, offersAtMost) : (await sisterStations(deps, lost)).slice(0, offersAtMost);
}

function distance(offer: SlotOffer, lost: Lost): number {
  return Math.abs(offer.start - lost.start);
}

function offersOn(rules: Baseline, at: Lost & { ledger: LedgerDay }): readonly SlotOffer[] {
  return freeStarts(rules, at).flatMap(({ starts }) => starts.map((start) => ({ office: at.office.code, day: at.day, start })));
}

async function laterDays(deps: { rules: Baseline; store: Pick<LedgerReader, 'readLedger'> }, lost: Lost): Promise<readonly SlotOffer[]> {
  const first = addDays(lost.day, 1);
  if (first > lost.lastDay) return [];
  const ledgers = await deps.store.readLedger(lost.office.code, first, lost.lastDay);
  const offers: SlotOffer[] = [];
  for (let day = first; day <= lost.lastDay && offers.length < offersAtMost; day = addDays(day, 1)) {
    if (!isAnnounced(deps.rules.county, day)) continue;
    const onDay = offersOn(deps.rules, { ...lost, day, ledger: ledgers.get(day) ?? emptyLedgerDay });
    const nearest = onDay.toSorted((one, other) => distance(one, lost) - distance(other, lost))[0];
    if (nearest !== undefined) offers.push(nearest);
  }
  return offers;
}

async function sisterStations(
  deps: { rules: Baseline; store: Pick<LedgerReader, 'readLedger'> },
  lost: Lost,
): Promise<readonly SlotOffer[]> {
  const anyStation = lost.visit.services.every((service) => service.where === 'any-station');
  if (!anyStation) return [];
  const sisters = officesFor(deps.rules.county, lost.visit).filter(
    ({ code, cluster }) => code !== lost.office.code && cluster === lost.office.cluster,
  );
  const offers = await Promise.all(
    sisters.map(async (office) => {
      const ledgers = await deps.store.readLedger(office.code, lost.day, lost.day);
      const onDay = offersOn(deps.rules, { ...lost, office, ledger: ledgers.get(lost.day) ?? emptyLedgerDay });
      return onDay.toSorted((one, other) => distance(one, lost) - distance(other, lost)).slice(0, 1);
    }),
  );
  return offers.flat();
}
