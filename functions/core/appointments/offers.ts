import type { Office } from '#shared/county/offices.ts';
import { addDays, daysBetween, type LocalDay, localDayOf } from '#shared/local-time.ts';
import { emptyLedgerDay, type LedgerDay, type Slot } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import { type Baseline, isAnnounced } from '../timetable/timetable.ts';
import { freeStarts } from './availability.ts';
import { nearestTimes, offersAtMost, type SlotOffer } from './nearest-times.ts';
import { officesFor, type Visit } from './visit.ts';

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
 * The nearest free times to a lost one: of the same day (known from the refusal, no read); if it has too few, of any day of the horizon at the same office; if that has none,
 * of the same day at the cluster's other stations (区域联动).
 */
export async function nearestOffers(
  deps: { rules: Baseline; store: Pick<LedgerReader, 'readLedger'> },
  lost: Lost,
  ledger: LedgerDay,
): Promise<readonly SlotOffer[]> {
  const sameDay = offersOn(deps.rules, { ...lost, ledger });
  if (sameDay.length >= offersAtMost) return nearestTimes(sameDay, lost);
  const offers = [...sameDay, ...(await otherDays(deps, lost, offersAtMost - sameDay.length))];
  return nearestTimes(offers.length > 0 ? offers : await sisterStations(deps, lost), lost);
}

function offersOn(rules: Baseline, at: Lost & { ledger: LedgerDay }): readonly SlotOffer[] {
  return freeStarts(rules, at).flatMap(({ starts }) => starts.map((start) => ({ office: at.office.code, day: at.day, start })));
}

/** The days around it, the nearest first, until this many are found: no time of a day further away is nearer. */
async function otherDays(
  deps: { rules: Baseline; store: Pick<LedgerReader, 'readLedger'> },
  lost: Lost,
  many: number,
): Promise<readonly SlotOffer[]> {
  const { county } = deps.rules;
  const first = localDayOf(lost.now, county.settings.timeZone);
  if (first === lost.lastDay) return [];
  const ledgers = await deps.store.readLedger(lost.office.code, first, lost.lastDay);
  const offers: SlotOffer[] = [];
  const furthest = daysBetween(first, lost.lastDay);
  for (let away = 1; away <= furthest && offers.length < many; away += 1) {
    for (const day of [addDays(lost.day, -away), addDays(lost.day, away)]) {
      if (day < first || day > lost.lastDay || !isAnnounced(county, day)) continue;
      offers.push(...offersOn(deps.rules, { ...lost, day, ledger: ledgers.get(day) ?? emptyLedgerDay }));
    }
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
      return nearestTimes(onDay, lost).slice(0, 1);
    }),
  );
  return offers.flat();
}
