import type { Hold } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';

/** Gives a hold back: its slots, if they are still its own, and its place among the client's live holds. Twice is once. */
export async function releaseHold({ store, liveHolds }: Pick<BookingDeps, 'store' | 'liveHolds'>, hold: Hold): Promise<void> {
  await store.release(hold);
  if (hold.client !== undefined) await liveHolds.forget(hold.client, hold.nonce);
}
