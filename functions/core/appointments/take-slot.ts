import { toBase64Url } from '../encoding.ts';
import { emptyLedgerDay, isFree, type LedgerDay, ledgerWithout, planOf, type Slot, slotsBeside } from '../timetable/ledger.ts';
import type { Hold } from './appointment.ts';
import { type AppointmentStore, type HoldAttempt, sharesLedgerItem } from './appointment-store.ts';

/** Bytes of randomness a hold is made of: nonce, fence, choice of the counter. */
export const seedBytes = 24;

export type Taking = {
  /** All but the slot and what is drawn. */
  readonly hold: Omit<Hold, 'nonce' | 'fence' | 'slots'>;
  readonly slots: readonly Slot[];
  readonly seed: Uint8Array;
  /** Asked after each refusal: a hold that is one's own all the same, so that no other counter is tried. */
  readonly twin?: () => Promise<Hold | undefined>;
} & Omit<HoldAttempt, 'hold'>;

/** A hold that is one's own now; `gone` is the earlier one that the write which won it gave back. */
export type Taken = { readonly hold: Hold; readonly gone?: Hold | undefined };

/**
 * Takes one of the slots, of the same time at one counter each, in an order drawn from the seed; each refusal tells which others are still worth trying. The
 * same seed makes the same hold. Ends with the ledger too when the day has another plan than the one the slots were offered by.
 */
export async function takeSlot(
  store: Pick<AppointmentStore, 'hold'>,
  { hold, slots, seed, twin, ...replaced }: Taking,
): Promise<Taken | { ledger: LedgerDay }> {
  const drawn = drawnFrom(seed);
  const pick = numberFrom(seed.subarray(20, seedBytes));
  let worthTrying = slots;
  let ledger = emptyLedgerDay;
  for (let slot = worthTrying[pick % worthTrying.length]; slot !== undefined; slot = worthTrying[pick % worthTrying.length]) {
    const tried = slot;
    const answer = await store.hold({ ...replaced, hold: { ...hold, ...drawn, slots: [tried] } });
    if (answer.held) return { hold: answer.hold, gone: goneWith(tried, replaced.replaces) };
    const own = await twin?.();
    if (own !== undefined) return { hold: own };
    ledger = answer.ledger;
    if (planOf(ledger).version !== (replaced.planVersion ?? 0)) return { ledger };
    const left = ledgerWithout(ledger, slotsBeside(tried, [...hold.own, ...(replaced.replaces?.slots ?? [])]));
    worthTrying = worthTrying.filter((other) => other.counter !== tried.counter && isFree(left, other, replaced.nowSeconds));
  }
  return { ledger };
}

/** What a hold replaces goes in the very write that wins it when both lie in one ledger item. */
function goneWith(slot: Slot, replaces: Hold | undefined): Hold | undefined {
  return replaces !== undefined && sharesLedgerItem([slot], replaces.slots) ? replaces : undefined;
}

/** What of a hold its seed decides. */
export function drawnFrom(seed: Uint8Array): Pick<Hold, 'nonce' | 'fence'> {
  return { nonce: toBase64Url(seed.subarray(0, 16)), fence: numberFrom(seed.subarray(16, 20)) % 1_000_000 };
}

function numberFrom(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
