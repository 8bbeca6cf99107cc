import type { Hold } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { liveHoldOf } from './live-holds.ts';

type Deps = Pick<BookingDeps, 'store' | 'liveHolds'>;

/**
 * Gives a hold back: its slots and that it counts among its client's live holds. Both or neither: a hold whose slots are not its own any more counts out nothing, so that an
 * old token never counts out what is held now. Says whether it did so; the second time it does not. A hold that takes nothing (the time a moved appointment has already,
 * or one within its own slots) has nothing to lose: for it the answer is yes every time.
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
