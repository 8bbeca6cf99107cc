import type { LocalDay } from '#shared/local-time.ts';

/** Minutes in one base window of the ledger. */
export const windowMinutes = 5;

/** A stretch of one counter's day, minutes of the local day, buffer included: [from, to). Both are multiples of the base window. */
export type Place = {
  readonly office: string;
  readonly day: LocalDay;
  readonly counter: string;
  readonly from: number;
  readonly to: number;
};

/**
 * How one office's day is taken: `counter` and window number (minute / 5) to the instant until which that window is taken, in epoch
 * seconds; Infinity once booked. A window that is absent is free. Says nothing about who took it.
 */
export type LedgerDay = {
  readonly takenUntil: (counter: string, window: number) => number | undefined;
};

export const emptyLedgerDay: LedgerDay = { takenUntil: () => undefined };

/** The window numbers a place covers. */
export function windowsOf(place: { from: number; to: number }): readonly number[] {
  const first = place.from / windowMinutes;
  return Array.from({ length: (place.to - place.from) / windowMinutes }, (_, index) => first + index);
}

/** Whether every window of [from, to) at the counter is free at this instant; an expired hold is free by itself. */
export function isFree(ledger: LedgerDay, place: { counter: string; from: number; to: number }, nowSeconds: number): boolean {
  for (let window = place.from / windowMinutes; window < place.to / windowMinutes; window += 1) {
    const until = ledger.takenUntil(place.counter, window);
    if (until !== undefined && until > nowSeconds) return false;
  }
  return true;
}
