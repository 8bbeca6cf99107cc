import type { LedgerDay } from '../timetable/ledger.ts';
import type { Hold } from './appointment.ts';
import type { AppointmentStore } from './appointment-store.ts';
import { drawnFrom, type Taken, type Taking, takeSlot } from './take-slot.ts';

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
  // A refusal may be the doing of a twin that came between the two reads: then what it holds is the answer.
  const twin = () => store.findHold(possible);
  if (own === undefined) return takeSlot(store, { ...taking, twin });
  if (own.heldUntil - taking.nowSeconds >= lasts / 2) return { hold: own };
  return takeSlot(store, { ...taking, slots: own.slots, replaces: own, twin });
}

/** Every form a live hold for this move may have; of the period to come, too, for clocks differ. */
function possibleHolds({ hold, slots, seed, nowSeconds }: Taking, lasts: number): readonly Hold[] {
  const ends = [hold.heldUntil, hold.heldUntil - lasts, hold.heldUntil + lasts].filter((heldUntil) => heldUntil > nowSeconds);
  const drawn = drawnFrom(seed);
  return ends.flatMap((heldUntil) => slots.map((slot) => ({ ...hold, ...drawn, heldUntil, slots: [slot] })));
}
