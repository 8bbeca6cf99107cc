import type { LocalDay } from '#shared/local-time.ts';
import { type DayPlan, noPlan } from './day-plan.ts';

/** A stretch of one counter's day, minutes of the local day, buffer included: [from, to). The ledger keeps it rounded outward to whole intervals. */
export type Slot = {
  readonly office: string;
  readonly day: LocalDay;
  readonly counter: string;
  readonly from: number;
  readonly to: number;
};

/**
 * How one office's day is taken: counter and interval number to the instant until which that interval is taken, in epoch seconds; Infinity once
 * booked or closed. An interval that is absent is free. Says nothing about who took it.
 */
export type LedgerDay = {
  /** Minutes in one interval of this day; interval `n` begins at minute `n × intervalMinutes`. Fixed when the day is first written. */
  readonly intervalMinutes: number;
  readonly takenUntil: (counter: string, interval: number) => number | undefined;
  /** The changes of the timetable in force that day; absent when there never were any. */
  readonly plan?: DayPlan | undefined;
};

/** The changes in force on the day. */
export function planOf({ plan = noPlan }: Pick<LedgerDay, 'plan'>): DayPlan {
  return plan;
}

/** A day nobody wrote yet; how long its intervals will be is not decided. */
export const emptyLedgerDay: LedgerDay = { intervalMinutes: 1_440, takenUntil: () => undefined };

type Stretch = Pick<Slot, 'from' | 'to'>;

/** The numbers of all intervals that [from, to) touches. */
export function intervalsOf({ from, to }: Stretch, intervalMinutes: number): readonly number[] {
  const first = Math.floor(from / intervalMinutes);
  return Array.from({ length: Math.ceil(to / intervalMinutes) - first }, (_, index) => first + index);
}

/** Whether every interval the stretch touches at the counter is free at this instant; an expired hold is free by itself. */
export function isFree(ledger: LedgerDay, slot: Stretch & { counter: string }, nowSeconds: number): boolean {
  const end = Math.ceil(slot.to / ledger.intervalMinutes);
  for (let interval = Math.floor(slot.from / ledger.intervalMinutes); interval < end; interval += 1) {
    const until = ledger.takenUntil(slot.counter, interval);
    if (until !== undefined && until > nowSeconds) return false;
  }
  return true;
}

/** The day as it would be without these slots of its own: for somebody who will give them up. */
export function ledgerWithout(ledger: LedgerDay, own: readonly (Stretch & { counter: string })[]): LedgerDay {
  if (own.length === 0) return ledger;
  const { intervalMinutes, plan } = ledger;
  const isOwn = (counter: string, interval: number) =>
    own.some((slot) => slot.counter === counter && covers(slot, interval, intervalMinutes));
  return {
    intervalMinutes,
    plan,
    takenUntil: (counter, interval) => (isOwn(counter, interval) ? undefined : ledger.takenUntil(counter, interval)),
  };
}

function covers({ from, to }: Stretch, interval: number, intervalMinutes: number): boolean {
  return Math.floor(from / intervalMinutes) <= interval && interval < Math.ceil(to / intervalMinutes);
}

/** Those of the slots that lie in one ledger item with this one. */
export function slotsBeside(slot: Pick<Slot, 'office' | 'day'>, slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ office, day }) => office === slot.office && day === slot.day);
}
