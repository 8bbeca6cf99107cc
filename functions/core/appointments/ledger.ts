import type { LocalDay } from '#shared/local-time.ts';

/** Minutes in one base interval of the ledger. */
export const intervalMinutes = 5;

/** A stretch of one counter's day, minutes of the local day, buffer included: [from, to). Both are multiples of the base interval. */
export type Slot = {
  readonly office: string;
  readonly day: LocalDay;
  readonly counter: string;
  readonly from: number;
  readonly to: number;
};

/**
 * How one office's day is taken: `counter` and interval number (minute / 5) to the instant until which that interval is taken, in epoch
 * seconds; Infinity once booked. An interval that is absent is free. Says nothing about who took it.
 */
export type LedgerDay = {
  readonly takenUntil: (counter: string, interval: number) => number | undefined;
};

export const emptyLedgerDay: LedgerDay = { takenUntil: () => undefined };

/** The interval numbers a slot covers. */
export function intervalsOf(slot: { from: number; to: number }): readonly number[] {
  const first = slot.from / intervalMinutes;
  return Array.from({ length: (slot.to - slot.from) / intervalMinutes }, (_, index) => first + index);
}

/** Whether every interval of [from, to) at the counter is free at this instant; an expired hold is free by itself. */
export function isFree(ledger: LedgerDay, slot: { counter: string; from: number; to: number }, nowSeconds: number): boolean {
  for (let interval = slot.from / intervalMinutes; interval < slot.to / intervalMinutes; interval += 1) {
    const until = ledger.takenUntil(slot.counter, interval);
    if (until !== undefined && until > nowSeconds) return false;
  }
  return true;
}
