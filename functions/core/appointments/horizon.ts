import { addDays, type LocalDay, localDayOf } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';

/** The last local day that can be booked. */
export function lastDayOf(env: Environment, now: Date): LocalDay {
  const { timeZone, booking } = env.county.settings;
  return addDays(localDayOf(now, timeZone), booking.horizonDays);
}
