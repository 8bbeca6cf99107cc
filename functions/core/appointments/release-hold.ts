import type { Hold } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { liveHoldOf } from './live-holds.ts';

type Deps = Pick<BookingDeps, 'store' | 'liveHolds'>;

/**
 * Gives a hold back: its slots and its place among the client's live holds. Both or neither: a hold whose slots are not its own any more has no place to
 * lose, so that an old token never counts out what is held now. Says whether it gave anything back; the second time it does not.
 */
export async function releaseHold(deps: Deps, hold: Hold): Promise<boolean> {
  const isReleased = await deps.store.release(hold);
  if (isReleased) await forgetHold(deps, hold);
  return isReleased;
}

/** The hold, and no other, counts among its client's no longer. */
export async function forgetHold({ liveHolds }: Pick<Deps, 'liveHolds'>, hold: Hold): Promise<void> {
  if (hold.client !== undefined) await liveHolds.forget(hold.client, liveHoldOf(hold));
}
