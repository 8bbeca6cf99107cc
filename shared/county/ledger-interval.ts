import { clockTimeToMinutes } from '../local-time.ts';
import type { County } from './county.ts';

/** Opening hours and times lie on a grid of this many minutes. */
export const shortestIntervalMinutes = 5;

/**
 * Minutes of one interval of the ledger: the longest that every time to begin at is a multiple of, the greatest common divisor of the grid on which
 * times are offered and of the beginnings of all sessions. Never less than five.
 */
export function ledgerIntervalMinutes({ settings, offices }: Pick<County, 'settings' | 'offices'>): number {
  const beginnings = offices.flatMap(({ sessions }) => sessions.map(({ from }) => clockTimeToMinutes(from)));
  return Math.max(shortestIntervalMinutes, [settings.booking.startEveryMinutes, ...beginnings].reduce(commonDivisor));
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
