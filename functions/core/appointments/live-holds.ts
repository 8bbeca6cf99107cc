import { type Hold, spanOf } from './appointment.ts';

/** A hold that counts against its client until it is booked, released or over. */
export type LiveHold = {
  readonly nonce: string;
  readonly office: string;
  readonly day: string;
  readonly counter: string;
  /** Epoch seconds. */
  readonly heldUntil: number;
};

/** Which hold is meant. The nonce alone does not say: that of a move is drawn from the move, so a later hold for it has the same. */
export type LiveHoldId = Pick<LiveHold, 'nonce' | 'counter' | 'heldUntil'>;

/**
 * How many holds one client may have at a time. Three on one office-day leave the smallest office (one counter, ten online starts a day) most of
 * its day whatever one address does; six altogether let several families behind one address of a village fill in their forms at the same time.
 */
export const liveHoldLimits = { altogether: 6, perOfficeDay: 3 } as const;

/** When a hold is to be counted in, and what it takes the place of. */
export type Admission = { readonly nowSeconds: number; readonly replaces?: readonly LiveHoldId[] };

/** Counts live holds per client; the store decides, so that holds made at the same time all count. */
export type LiveHoldStore = {
  /** Counts a hold in, in place of those it replaces; refuses when the client would have too many at `nowSeconds`. Counting the same twice is once. */
  readonly admit: (client: string, hold: LiveHold, at: Admission) => Promise<boolean>;
  /** The hold no longer counts; nothing happens when it did not. */
  readonly forget: (client: string, hold: LiveHoldId) => Promise<void>;
};

/** Those still live, with the new one; undefined when that would be too many. */
export function admitted(
  live: readonly LiveHold[],
  hold: LiveHold,
  { nowSeconds, replaces = [] }: Admission,
): readonly LiveHold[] | undefined {
  const others = live.filter((other) => other.heldUntil > nowSeconds && ![hold, ...replaces].some((gone) => isSameHold(other, gone)));
  const sameDay = others.filter(({ office, day }) => office === hold.office && day === hold.day);
  const isTooMany = others.length >= liveHoldLimits.altogether || sameDay.length >= liveHoldLimits.perOfficeDay;
  return isTooMany ? undefined : [...others, hold];
}

export function isSameHold(one: LiveHoldId, other: LiveHoldId): boolean {
  return one.nonce === other.nonce && one.counter === other.counter && one.heldUntil === other.heldUntil;
}

export function liveHoldOf({ nonce, slots, heldUntil }: Hold): LiveHold {
  const { office, day, counter } = spanOf(slots);
  return { nonce, office, day, counter, heldUntil };
}
