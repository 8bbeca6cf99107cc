import type { ChangeState, DayChange, TimetableChange } from '#shared/contract/timetable.ts';
import type { LocalDay } from '#shared/local-time.ts';

/** A change as it is stored, and how far it has come: `nextDay` is the first that is not done. */
export type StoredChange = {
  readonly change: TimetableChange;
  readonly state: ChangeState;
  readonly nextDay: LocalDay;
  /** Slots found booked in what was closed on the days that are done. */
  readonly booked: number;
};

/** The changes of an office that are kept, in no order, and the id of the one that was recorded last. */
export type OfficeChanges = { readonly changes: readonly StoredChange[]; readonly latest: string | undefined };

/** What the intervals of a day have to be. `closed` may name one twice. */
export type DayStates = {
  readonly closed: readonly { readonly counter: string; readonly interval: number }[];
  readonly mustBeClosed: (counter: string, interval: number) => boolean;
  /** All counters of the office. */
  readonly counters: readonly string[];
};

/** One day of a change on its way. */
export type DayRevision = {
  readonly office: string;
  readonly day: LocalDay;
  readonly id: string;
  /** The revision holds only while the change itself is in one of these states: a withdrawal is never overtaken by what it withdraws. */
  readonly only: readonly ChangeState[];
  /** The day's changes afterwards; the very same list when nothing is to be changed. */
  readonly revise: (changes: readonly DayChange[]) => readonly DayChange[];
  readonly statesOf: (day: { before: readonly DayChange[]; after: readonly DayChange[]; intervalMinutes: number }) => DayStates;
  /** Minutes of an interval if the day is not written yet. */
  readonly intervalMinutes: number;
};

/** Whether a change, or its withdrawal, still goes through its days. */
export function isOnItsWay({ state }: Pick<StoredChange, 'state'>): boolean {
  return state === 'applying' || state === 'withdrawing';
}

/** What the rules need of a store for changes of timetables. */
export type TimetableStore = {
  /**
   * Keeps a new change, due at `dueAt` (epoch seconds) until it is through; gives what is stored under its id, which may be an earlier one. Only if `latest` still is the latest
   * change of its office: a change that came in between may forbid this one, so it must be judged again.
   */
  readonly record: (stored: StoredChange, at: { dueAt: number; latest: string | undefined }) => Promise<StoredChange | 'overtaken'>;
  readonly find: (office: string, id: string) => Promise<StoredChange | undefined>;
  readonly list: (office: string) => Promise<OfficeChanges>;

  /** Turns a change, given up or not, to its withdrawal, from its first day on, unless that was done before; gives what is stored then. */
  readonly beginWithdrawal: (stored: StoredChange, dueAt: number) => Promise<StoredChange>;

  /**
   * Gives one day its plan first, so that nothing is offered by the old one any more, then its intervals the states that follow: holds are overwritten, bookings
   * stay. Repeating it does what is left. `booked`: how many booked slots lie in what is closed now.
   */
  readonly reviseDay: (revision: DayRevision) => Promise<{ done: true; booked: number } | { done: false }>;

  /** How far a change has come, and its state from now on: in any but `applying` and `withdrawing` it is due no longer. False, and nothing happens, when it is not in its state any more. */
  readonly advance: (stored: StoredChange, state: ChangeState) => Promise<boolean>;
};
