/** The availability computation alone: no store, half of each day's intervals taken at random. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeStarts } from '#core/appointments/availability.ts';
import { officesFor, visitFor } from '#core/appointments/visit.ts';
import type { LedgerDay } from '#core/timetable/ledger.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { addDays, localDayOf } from '#shared/local-time.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { heading, median, print } from './figures.ts';

const rounds = 200;
const days = 14;
const county: CompiledCounty = JSON.parse(readFileSync(join(import.meta.dirname, '../../.build/county.json'), 'utf8'));
const rules = { county, calendar: createHolidayCalendar(county.holidays) };
/** Monday, eight in the morning in the county. */
const now = new Date('2026-03-02T00:00:00Z');
const today = localDayOf(now, county.settings.timeZone);
const ledger: LedgerDay = {
  intervalMinutes: 15,
  takenUntil: (counter, interval) => ((counter.charCodeAt(0) * 31 + interval * 17) % 2 === 0 ? undefined : Number.POSITIVE_INFINITY),
};

const checked = visitFor(county, ['ID2']);
if (!checked.ok) throw new Error(checked.error);
const visit = checked.value;
const stations = officesFor(county, visit);

function compute(offices: typeof stations): number {
  const began = performance.now();
  for (const office of offices) {
    for (let ahead = 0; ahead < days; ahead += 1) freeStarts(rules, { office, day: addDays(today, ahead), visit, ledger, now });
  }
  return performance.now() - began;
}

const [largest] = stations.toSorted((one, other) => other.counters.length - one.counters.length);
const one: number[] = [];
const all: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  if (largest !== undefined) one.push(compute([largest]));
  all.push(compute(stations));
}
heading(`Availability: computation of ${days} days, median of ${rounds}`);
print({
  name: 'availability: largest station',
  value: median(one),
  unit: 'ms',
  budget: { atMost: 1 },
  note: `${largest?.counters.length} counters`,
});
print({ name: 'availability: whole county', value: median(all), unit: 'ms', budget: { atMost: 5 }, note: `${stations.length} stations` });
