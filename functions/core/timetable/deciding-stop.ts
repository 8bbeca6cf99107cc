import type { DayChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import type { LocalDay } from '#shared/local-time.ts';
import type { Stay } from './can-do.ts';
import { type Opening, outside, plannedOpenings, startsIn } from './openings.ts';
import { type Baseline, type Stop, stopsOn } from './timetable.ts';

/**
 * What keeps a visit from a day on which it could be done otherwise: the stop that does so alone, or the first that has a part in it. On a day without it anyhow a closure of
 * the whole day is named all the same. Undefined when nothing stops it.
 */
export function decidingStop(
  rules: Baseline,
  office: Office,
  on: { visit: Stay; day: LocalDay; changes: readonly DayChange[]; gridMinutes: number },
): Stop | undefined {
  const stops = stopsOn(rules.county, office, on);
  const starts = (openings: readonly Opening[]) => openings.flatMap((opening) => startsIn(opening, on.visit, on.gridMinutes)).length;
  const planned = plannedOpenings(rules, office, on);
  const left = (stop: Stop) => starts(planned.flatMap((opening) => outside(opening, [stop])));
  if (starts(planned) === 0) return stops.find(({ counter, hours }) => counter === undefined && hours === undefined);
  return stops.find((stop) => left(stop) === 0) ?? stops.find((stop) => left(stop) < starts(planned));
}
