import type { LocalDay } from '#shared/local-time.ts';
import type { Appointment, Hold } from './appointment.ts';
import type { LedgerDay, Slot } from './ledger.ts';

/** What the rules need of a store for appointments. Every invariant is a condition of the write named here (DATA-MODEL.md). */
export type AppointmentStore = {
  /** How the office's days are taken, one entry per day asked for, in order; may be some milliseconds old. */
  readonly readLedger: (office: string, from: LocalDay, to: LocalDay) => Promise<ReadonlyMap<LocalDay, LedgerDay>>;

  /** Takes all intervals of the hold at once if each is free at `nowSeconds`; a refusal brings the office's day along. */
  readonly hold: (hold: Hold, nowSeconds: number) => Promise<{ held: true } | { held: false; ledger: LedgerDay }>;

  /** Gives the intervals back if they still carry this hold's state; otherwise does nothing. */
  readonly release: (hold: Hold) => Promise<void>;

  /**
   * Turns a hold into an appointment in one transaction: ledger held → booked, the appointment, its guard (which may replace one that
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
   * Moves an appointment to a held slot in one transaction: the old slot is given back (free again at `oldFreeAt`, epoch seconds) only if the new one is
   * won. Conditional on the version seen. `moved` must already carry the new slot, version + 1 and the hold's digest.
   */
  readonly move: (request: {
    before: Appointment;
    moved: Appointment;
    hold: Hold;
    oldFreeAt: number;
    guardUntil: number;
  }) => Promise<'moved' | 'slot-lost' | 'changed-meanwhile'>;

  /** Cancels in one transaction: appointment booked → cancelled, intervals free again at `freeAt` (epoch seconds), guard removed. */
  readonly cancel: (request: { before: Appointment; cancelled: Appointment; freeAt: number }) => Promise<'cancelled' | 'changed-meanwhile'>;
};

/** Old slots of the same office and day share the ledger item with the new one: adapters must write both in one update. */
export function sharesLedgerItem(one: Slot, other: Slot): boolean {
  return one.office === other.office && one.day === other.day;
}
