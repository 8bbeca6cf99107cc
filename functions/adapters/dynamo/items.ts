import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Appointment } from '#core/appointments/appointment.ts';
import { appointmentKey, keyPrefix } from './keys.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const instant = number.transform((milliseconds) => new Date(milliseconds));
const texts = z.object({ L: z.array(text) }).transform(({ L }) => L);
export const deflated = z.object({ B: z.instanceof(Uint8Array) }).transform(({ B }) => inflateRawSync(B).toString());

/** Sealed text is base64, of which a quarter is air. Stored without it, an appointment stays within one write unit. */
export function deflate(sealed: string): { B: Uint8Array } {
  return { B: deflateRawSync(sealed) };
}

/** The day of a ledger item. */
export const DayOf = z.object({ sk: text }).transform(({ sk }) => sk);

export const AppointmentItem = z
  .object({
    pk: text,
    status: z.object({ S: z.enum(['booked', 'cancelled']) }).transform(({ S }) => S),
    version: number,
    services: texts,
    office: text,
    day: text,
    counter: text,
    from: number,
    to: number,
    bookedAt: instant,
    changedAt: instant,
    checkIn: text,
    visitor: deflated,
    contact: deflated.optional(),
    guards: texts,
    body: text,
    lastHold: text,
    ttl: number,
  })
  .transform(({ pk, office, day, counter, from, to, ttl, checkIn, visitor, contact, body, ...kept }): Stored => {
    const slot = { office, day, counter, from, to };
    const key = pk.slice(keyPrefix.appointment.length);
    return {
      appointment: { ...kept, key, slot, checkInCode: checkIn, sealedVisitor: visitor, sealedContact: contact, bodyDigest: body },
      expiresAt: ttl,
    };
  });

/** An appointment and the instant it counts as gone, epoch seconds. */
export type Stored = { readonly appointment: Appointment; readonly expiresAt: number };

export function appointmentItem({ appointment, expiresAt }: Stored): Record<string, AttributeValue> {
  return {
    ...appointmentKey(appointment.key),
    ...changingAttributes(appointment),
    services: { L: appointment.services.map((service) => ({ S: service })) },
    bookedAt: { N: String(appointment.bookedAt.getTime()) },
    checkIn: { S: appointment.checkInCode },
    visitor: deflate(appointment.sealedVisitor),
    ...(appointment.sealedContact === undefined ? {} : { contact: deflate(appointment.sealedContact) }),
    guards: { L: appointment.guards.map((guard) => ({ S: guard })) },
    body: { S: appointment.bodyDigest },
    ttl: { N: String(expiresAt) },
  };
}

/** What a move or a cancellation may change. */
export function changingAttributes({ status, version, slot, changedAt, lastHold }: Appointment): Record<string, AttributeValue> {
  return {
    status: { S: status },
    version: { N: String(version) },
    office: { S: slot.office },
    day: { S: slot.day },
    counter: { S: slot.counter },
    from: { N: String(slot.from) },
    to: { N: String(slot.to) },
    changedAt: { N: String(changedAt.getTime()) },
    lastHold: { S: lastHold },
  };
}

/** The case a receipt points to. */
export const ReceiptPointerItem = z.object({ caseId: text }).transform(({ caseId }) => caseId);

export const DraftItem = z.object({ sealed: deflated, ttl: number });

export const LimitItem = z.object({ n: number }).transform(({ n }) => n);

export const IdempotencyItem = z.object({ body: text, claim: text, until: number, answer: deflated.optional() });
