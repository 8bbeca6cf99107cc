import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import type { TableDeps } from '#adapters/dynamo/table.ts';
import type { Appointment, Hold, PartyServices } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { guardTexts } from '#core/appointments/guards.ts';
import { intervalsOf, type Slot } from '#core/timetable/ledger.ts';
import { createTestTable } from '#tests/support/dynamo-local.ts';

/** Epoch seconds every test starts at: 2027-01-15 08:00 UTC. */
export const start = 1_800_000_000;
export const day = '2027-01-20';
/** When visits of that day end, epoch seconds. */
export const visitEnd = Date.parse('2027-01-20T10:00:00Z') / 1_000;

/** The test table with an appointment store on it and a clock that only the test moves. */
export async function openFixture(): Promise<TableDeps & { endpoint: string; store: AppointmentStore; clock: { seconds: number } }> {
  const { client, tableName, endpoint } = await createTestTable();
  const clock = { seconds: start };
  const deps = tableDeps(client, tableName, clock);
  const { main } = openStores({ main: tableName }, { ...deps, keepPersonalDays: 90 });
  return { ...deps, endpoint, clock, store: main.appointments };
}

export function tableDeps(client: DynamoDBClient, tableName: string, clock = { seconds: start }): TableDeps {
  const now = () => new Date(clock.seconds * 1_000);
  return { client, tableName, env: { now, randomBytes: (count) => randomBytes(count) } };
}

/** An office nobody else uses. */
export function anOffice(): string {
  return `T${randomBytes(6).toString('hex')}`;
}

type HoldParts = Partial<Slot> & {
  readonly office: string;
  readonly heldUntil?: number;
  /** Of one person; `party` for several. */
  readonly services?: readonly string[];
  readonly party?: PartyServices;
  /** Further slots of the same office and day. */
  readonly beside?: readonly Partial<Slot>[];
  readonly intervalMinutes?: number;
  readonly own?: readonly Slot[];
};

/** A hold of counter 1 from 9:00 to 9:25 for ten minutes from the start, in intervals of five minutes, unless told otherwise. */
export function aHold(parts: HoldParts): Hold {
  const { heldUntil = start + 600, services = ['HJ1'], party = [services], beside = [], intervalMinutes = 5, own = [], ...slot } = parts;
  const first = { day, counter: '1', from: 540, to: 565, ...slot };
  const slots = [first, ...beside.map((other) => ({ ...first, ...other }))];
  const nonce = randomBytes(16).toString('base64url');
  return { nonce, services: party, slots, intervalMinutes, own, heldUntil, fence: randomInt(1_000_000) };
}

/** A hold that the store has taken in at the start. */
export async function held(store: AppointmentStore, parts: HoldParts): Promise<Hold> {
  const hold = aHold(parts);
  const { held: isHeld } = await store.hold({ hold, nowSeconds: start });
  if (!isHeld) throw new Error('the slot is not free');
  return hold;
}

/** The first slot of a hold or an appointment. */
export function slotOf({ slots: [first] }: Pick<Hold, 'slots'>): Slot {
  if (first === undefined) throw new Error('no slot');
  return first;
}

/** What the rules make of a hold for people whose numbers begin with this text: their guards are digests of the very texts the rules make. */
export function anAppointment(hold: Hold, person = randomBytes(8).toString('hex')): Appointment {
  const people = hold.services.map((services, at) => ({ documentNumber: at === 0 ? person : `${person}~${at}`, services: [...services] }));
  return {
    key: randomBytes(32).toString('base64url'),
    status: 'booked',
    version: 1,
    people: people.length,
    services: hold.services,
    slots: hold.slots,
    intervalMinutes: hold.intervalMinutes,
    bookedAt: new Date(start * 1_000),
    changedAt: new Date(start * 1_000),
    checkInCode: 'ACEF-3467',
    // As long as KMS makes it for a party of one with every field: wrapped key and text.
    sealedParty: `v1.${randomBytes(184).toString('base64url')}.${randomBytes(400).toString('base64url')}`,
    guards: guardTexts(people).map((text) => createHash('sha256').update(text).digest('base64url')),
    bodyDigest: randomBytes(12).toString('base64url'),
    lastHold: hold.nonce,
  };
}

export function bookingOf(hold: Hold, appointment: Appointment, nowSeconds = start) {
  return { appointment, hold, guardUntil: visitEnd, nowSeconds };
}

export function movedTo(before: Appointment, hold: Hold): Appointment {
  const { slots, intervalMinutes, nonce: lastHold } = hold;
  return { ...before, slots, intervalMinutes, version: before.version + 1, lastHold };
}

export function moveOf(before: Appointment, hold: Hold, oldFreeAt = start) {
  return { before, moved: movedTo(before, hold), hold, oldFreeAt, guardUntil: visitEnd };
}

export function cancelOf(before: Appointment, freeAt = start) {
  return { before, cancelled: { ...before, status: 'cancelled' as const, version: before.version + 1 }, freeAt };
}

/** Holds and books; throws when either is refused. */
export async function booked(store: AppointmentStore, hold: Hold, person?: string): Promise<Appointment> {
  const appointment = anAppointment(hold, person);
  const held = await store.hold({ hold, nowSeconds: start });
  const { outcome } = await store.book(bookingOf(hold, appointment));
  if (!held.held || outcome !== 'booked') throw new Error(`could not book: ${held.held} ${outcome}`);
  return appointment;
}

/** Until when each interval of five minutes of a stretch is taken; `undefined` where nothing is written. */
export async function takenAt(store: AppointmentStore, slot: Slot): Promise<readonly (number | undefined)[]> {
  const ledger = (await store.readLedger(slot.office, slot.day, slot.day)).get(slot.day);
  return intervalsOf(slot, 5).map((interval) => ledger?.takenUntil(slot.counter, interval));
}

export const forever = Number.POSITIVE_INFINITY;
