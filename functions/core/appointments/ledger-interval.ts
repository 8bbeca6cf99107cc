import type { CompiledCounty } from '#shared/county/county.ts';
import { clockTimeToMinutes } from '#shared/local-time.ts';

/**
 * Minutes of an interval in ledger days that are written from now on: the longest stretch on whose borders every start of a visit lies, so that
 * rounding a slot outward never costs a start.
 */
export function ledgerIntervalMinutes(county: Pick<CompiledCounty, 'offices' | 'settings'>): number {
  const sessionStarts = county.offices.flatMap(({ sessions }) => sessions.map(({ from }) => clockTimeToMinutes(from)));
  return sessionStarts.reduce(greatestCommonDivisor, county.settings.booking.startEveryMinutes);
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
