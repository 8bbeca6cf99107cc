import type { Slot } from './ledger.ts';

export type AppointmentStatus = 'booked' | 'cancelled';

/** One appointment as the store keeps it. `key` is the digest of its receipt; the receipt itself is never stored. */
export type Appointment = {
  readonly key: string;
  readonly status: AppointmentStatus;
  /** Counts the changes; every change is conditional on the version it saw. */
  readonly version: number;
  readonly services: readonly string[];
  readonly slot: Slot;
  readonly bookedAt: Date;
  readonly changedAt: Date;
  /** Shown at the counter as QR; opens nothing online. */
  readonly checkInCode: string;
  /** `Visitor` as sealed JSON. */
  readonly sealedVisitor: string;
  /** Where notifications may go (`Contact` as JSON), sealed as class `contact` and bound to the key; absent when none was given. */
  readonly sealedContact?: string | undefined;
  /** One digest of person and service per service: the guards of "one live booking per person and service". */
  readonly guards: readonly string[];
  /** Digest of what was sent, to tell a repeated request from a changed one. */
  readonly bodyDigest: string;
  /** Digest of the hold that made the latest move, so that a repeated move is answered and not done again. */
  readonly lastHold: string;
};

/** A held slot. `fence` makes this holder's state unlike any earlier or later one's in the same intervals. */
export type Hold = {
  readonly nonce: string;
  readonly services: readonly string[];
  readonly slot: Slot;
  /** Epoch seconds. */
  readonly heldUntil: number;
  /** 0 … 999 999, random. */
  readonly fence: number;
};
