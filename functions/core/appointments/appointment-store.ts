import { type LedgerDay, type Slot, slotsBeside } from '../timetable/ledger.ts';
import type { LedgerReader } from '../timetable/ledger-reader.ts';
import type { Appointment, Hold } from './appointment.ts';

/**
 * A hold to be won at `nowSeconds`. What it replaces counts as free: the intervals of an earlier hold (given back in the same write when they lie in
 * the same ledger item), and those of the appointment with the key `moves`, which stay booked.
 */
export type HoldAttempt = {
  readonly hold: Hold;
  readonly nowSeconds: number;
  readonly replaces?: Hold | undefined;
  readonly moves?: string | undefined;
  /** Version of the day's plan by which the slots were on offer; 0 unless said. Under another plan the hold is refused. */
  readonly planVersion?: number | undefined;
};

/** What the rules need of a store for appointments. Every invariant is a condition of the write named here (DATA-MODEL.md). */
export type AppointmentStore = LedgerReader & {
  /** Takes all intervals of the hold at once if each is free and the day's plan is the one the hold was offered by; gives the hold as it was won. A refusal brings the office's day along. */
  readonly hold: (attempt: HoldAttempt) => Promise<{ held: true; hold: Hold } | { held: false; ledger: LedgerDay }>;

  /** The first of these holds, all of one office and day, that stands: whatever it takes carries its state. Holds that take nothing never stand. */
  readonly findHold: (holds: readonly Hold[]) => Promise<Hold | undefined>;

  /** Gives the intervals back if they still carry this hold's state; otherwise does nothing and says so (false). Of several at once one gives them back; one that takes nothing is given back every time. */
  readonly release: (hold: Hold) => Promise<boolean>;

  /**
   * Turns a hold into an appointment in one transaction: ledger held → booked, the appointment, its guards (which may replace some that
   * ended before `nowSeconds`). Repeating it with the same key changes nothing and gives what is stored.
   */
  readonly book: (request: {
    appointment: Appointment;
    hold: Hold;
    guardUntil: number;
    nowSeconds: number;
  }) => Promise<
    { outcome: 'booked' } | { outcome: 'repeated'; stored: Appointment } | { outcome: 'slot-lost' } | { outcome: 'already-booked' }
  >;

  readonly find: (key: string) => Promise<Appointment | undefined>;

  /**
   * Moves an appointment to held slots in one transaction: the old ones are given back (free again at `oldFreeAt`, epoch seconds) only if the new ones
   * are won; where both overlap the booking stands. Conditional on the version seen. `moved` must already carry the new slots, version + 1 and the hold's nonce.
   */
  readonly move: (request: {
    before: Appointment;
    moved: Appointment;
    hold: Hold;
    oldFreeAt: number;
    guardUntil: number;
  }) => Promise<'moved' | 'slot-lost' | 'changed-meanwhile'>;

  /** Cancels in one transaction: appointment booked → cancelled, intervals free again at `freeAt` (epoch seconds), guards removed. */
  readonly cancel: (request: { before: Appointment; cancelled: Appointment; freeAt: number }) => Promise<'cancelled' | 'changed-meanwhile'>;
};

/** Whether two parties' slots lie in one ledger item: adapters must then write both in one update. */
export function sharesLedgerItem(one: readonly Slot[], other: readonly Slot[]): boolean {
  const [first] = one;
  return first !== undefined && slotsBeside(first, other).length > 0;
}
