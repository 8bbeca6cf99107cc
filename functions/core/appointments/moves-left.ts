import type { Environment } from '../environment.ts';
import type { Appointment } from './appointment.ts';

/** How often a booked appointment can still be moved online, by the county's limit. Each move made its version one higher, and nothing else does while it stays booked. */
export function movesLeft({ county }: Pick<Environment, 'county'>, { version, status }: Pick<Appointment, 'version' | 'status'>): number {
  return status === 'booked' ? Math.max(0, county.settings.booking.mostMoves - (version - 1)) : 0;
}
