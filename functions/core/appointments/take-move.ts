import type { LedgerDay } from '../timetable/ledger.ts';
import type { Hold } from './appointment.ts';
import type { AppointmentStore, HoldAttempt } from './appointment-store.ts';
import { drawnFrom, type Taking, takeSlot } from './take-slot.ts';

/** A hold that was won; `renews` is the earlier one for the same move that went in the same write. */
export type Taken = { readonly hold: Hold; readonly renews?: Hold };

/** When a hold for a move ends that is made now: the same for all that are made in one period of `lasts` seconds, and not before `lasts` have gone by. */
export function moveHeldUntil(nowSeconds: number, lasts: number): number {
  return Math.ceil((nowSeconds + lasts) / lasts) * lasts;
}

/**
 * Takes a slot for a move, of which there is one hold at most: what an earlier request for the same move still holds, in this period or one beside it and at
 * whichever counter, is the answer. With less than half its time left it is renewed where it is. `lasts`: seconds.
 */
export async function takeMove(
  store: Pick<AppointmentStore, 'hold' | 'findHold'>,
  taking: Taking,
  lasts: number,
): Promise<Taken | { ledger: LedgerDay }> {
  const possible = possibleHolds(taking, lasts);
  const own = await store.findHold(possible);
  const taker = { hold: (attempt: HoldAttempt) => holdOrTwin(store, attempt, possible) };
  if (own === undefined) return takeSlot(taker, taking);
  if (own.heldUntil - taking.nowSeconds >= lasts / 2) return { hold: own };
  const renewed = await takeSlot(taker, { ...taking, slots: own.slots, replaces: own });
  return 'hold' in renewed ? { ...renewed, renews: own } : renewed;
}

/** A refusal may be the doing of a twin that came between the two reads: then what it holds is the answer, and no other counter is tried. */
async function holdOrTwin(
  store: Pick<AppointmentStore, 'hold' | 'findHold'>,
  attempt: HoldAttempt,
  possible: readonly Hold[],
): ReturnType<AppointmentStore['hold']> {
  const answer = await store.hold(attempt);
  const twin = answer.held ? undefined : await store.findHold(possible);
  return twin === undefined ? answer : { held: true, hold: twin };
}

/** Every form a live hold for this move may have; of the period to come, too, for clocks differ. */
function possibleHolds({ hold, slots, seed, nowSeconds }: Taking, lasts: number): readonly Hold[] {
  const ends = [hold.heldUntil, hold.heldUntil - lasts, hold.heldUntil + lasts].filter((heldUntil) => heldUntil > nowSeconds);
  const drawn = drawnFrom(seed);
  return ends.flatMap((heldUntil) => slots.map((slot) => ({ ...hold, ...drawn, heldUntil, slots: [slot] })));
}
