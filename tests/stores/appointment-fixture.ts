import { randomBytes, randomInt } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createAppointmentStore } from '#adapters/dynamo/appointment-store.ts';
import type { TableDeps } from '#adapters/dynamo/table.ts';
import type { Appointment, Hold } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import type { Slot } from '#core/appointments/ledger.ts';
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
  return { ...deps, endpoint, clock, store: createAppointmentStore({ ...deps, keepPersonalDays: 90 }) };
}

export function tableDeps(client: DynamoDBClient, tableName: string, clock = { seconds: start }): TableDeps {
  const now = () => new Date(clock.seconds * 1_000);
  return { client, tableName, env: { now, randomBytes: (count) => randomBytes(count) } };
}

/** An office nobody else uses. */
export function anOffice(): string {
  return `T${randomBytes(6).toString('hex')}`;
}

/** A hold of counter 1 from 9:00 to 9:25 for ten minutes from the start, unless told otherwise. */
export function aHold(wanted: Partial<Slot> & { office: string; heldUntil?: number; services?: readonly string[] }): Hold {
  const { heldUntil = start + 600, services = ['HJ1'], ...slot } = wanted;
  const nonce = randomBytes(16).toString('base64url');
  return { nonce, services, slot: { day, counter: '1', from: 540, to: 565, ...slot }, heldUntil, fence: randomInt(1_000_000) };
}

/** What the rules make of a hold for a person: one guard per service. */
export function anAppointment(hold: Hold, person = randomBytes(8).toString('hex')): Appointment {
  return {
    key: randomBytes(32).toString('base64url'),
    status: 'booked',
    version: 1,
    services: hold.services,
    slot: hold.slot,
    bookedAt: new Date(start * 1_000),
    changedAt: new Date(start * 1_000),
    checkInCode: 'AB12CD34',
    // As long as KMS makes it for a visitor with every field: wrapped key and text.
    sealedVisitor: `v1.${randomBytes(184).toString('base64url')}.${randomBytes(376).toString('base64url')}`,
    guards: hold.services.map((service) => `${person}~${service}`.padEnd(43, '~')),
    bodyDigest: randomBytes(12).toString('base64url'),
    lastHold: hold.nonce,
  };
}

export function bookingOf(hold: Hold, appointment: Appointment, nowSeconds = start) {
  return { appointment, hold, guardUntil: visitEnd, nowSeconds };
}

export function movedTo(before: Appointment, hold: Hold): Appointment {
  return { ...before, slot: hold.slot, version: before.version + 1, lastHold: hold.nonce };
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
  const held = await store.hold(hold, start);
  const { outcome } = await store.book(bookingOf(hold, appointment));
  if (!held.held || outcome !== 'booked') throw new Error(`could not book: ${held.held} ${outcome}`);
  return appointment;
}

/** Until when each interval of a stretch is taken; `undefined` where nothing is written. */
export async function takenAt(store: AppointmentStore, slot: Slot): Promise<readonly (number | undefined)[]> {
  const ledger = (await store.readLedger(slot.office, slot.day, slot.day)).get(slot.day);
  const intervals = Array.from({ length: (slot.to - slot.from) / 5 }, (_, index) => slot.from / 5 + index);
  return intervals.map((interval) => ledger?.takenUntil(slot.counter, interval));
}

export const forever = Number.POSITIVE_INFINITY;
