import type { Slot } from '../timetable/ledger.ts';

export type AppointmentStatus = 'booked' | 'cancelled';

/** The service codes of each person of a party, one list per person in the order of the party. */
export type PartyServices = readonly (readonly string[])[];

/** One appointment as the store keeps it: a party with its slots. `key` is the digest of its receipt; the receipt itself is never stored. */
export type Appointment = {
  readonly key: string;
  readonly status: AppointmentStatus;
  /** Counts the changes; every change is conditional on the version it saw. */
  readonly version: number;
  /** How many come. */
  readonly people: number;
  readonly services: PartyServices;
  /** One or more, all of one office and day: they lie in one ledger item. */
  readonly slots: readonly Slot[];
  /** Minutes of an interval of that ledger day. */
  readonly intervalMinutes: number;
  readonly bookedAt: Date;
  readonly changedAt: Date;
  /** Shown at the counter as QR; opens nothing online. */
  readonly checkInCode: string;
  /** `Party` as sealed JSON. */
  readonly sealedParty: string;
  /** Where notifications may go (`Contact` as JSON), sealed as class `contact` and bound to the key; absent when none was given. */
  readonly sealedContact?: string | undefined;
  /** One digest per person and service: the guards of "one live booking per person and service". */
  readonly guards: readonly string[];
  /** Digest of what was sent, to tell a repeated request from a changed one. */
  readonly bodyDigest: string;
  /** Nonce of the hold that made the latest move, so that a repeated move is answered and not done again. */
  readonly lastHold: string;
};

/** Held slots, all of one office and day. `fence` makes this holder's state unlike any earlier or later one's in the same intervals. */
export type Hold = {
  readonly nonce: string;
  readonly services: PartyServices;
  readonly slots: readonly Slot[];
  /** Minutes of an interval of the ledger day: before the hold is won those of a day that is still to be written, then the day's own. */
  readonly intervalMinutes: number;
  /**
   * Slots of the appointment this hold will move; none when it will be booked. Where they overlap `slots` nothing is held: there the
   * appointment's booking stands until the move.
   */
  readonly own: readonly Slot[];
  /** Epoch seconds. */
  readonly heldUntil: number;
  /** 0 … 999 999, random. */
  readonly fence: number;
  /** Digest of the client whose live holds are counted; absent where they are not. */
  readonly client?: string | undefined;
};

/** The office and day of a party's slots, and their earliest start and latest end. */
export function spanOf(slots: readonly Slot[]): Slot {
  const [first] = slots;
  if (first === undefined) throw new Error('an appointment without a slot');
  return { ...first, from: Math.min(...slots.map(({ from }) => from)), to: Math.max(...slots.map(({ to }) => to)) };
}

/** Every service of the party once, in the order they were named. */
export function distinctServices(services: PartyServices): string[] {
  return [...new Set(services.flat())];
}

/** The same for the same services of as many people, in whatever order. */
export function servicesText(services: PartyServices): string {
  return services
    .map((codes) => codes.toSorted().join('+'))
    .toSorted()
    .join();
}
