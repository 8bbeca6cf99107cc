import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Appointment, spanOf } from '#core/appointments/appointment.ts';
import { dayListAttributes } from './appointment-list.ts';
import { deflate, deflated, instant, number, text, texts } from './attributes.ts';
import { appointmentKey, keyPrefix } from './keys.ts';
import { readSlots, writeSlots } from './slots-attribute.ts';

/** An appointment and the instant it counts as gone, epoch seconds. */
export type Stored = { readonly appointment: Appointment; readonly expiresAt: number };

export const AppointmentItem = z
  .object({
    pk: text,
    status: z.object({ S: z.enum(['booked', 'cancelled']) }).transform(({ S }) => S),
    version: number,
    services: texts,
    office: text,
    day: text,
    slots: texts,
    len: number,
    bookedAt: instant,
    changedAt: instant,
    checkIn: text,
    party: deflated,
    contact: deflated.optional(),
    guards: texts,
    body: text,
    lastHold: text,
    ttl: number,
  })
  .transform(({ pk, services, office, day, slots, len, ttl, checkIn, party, contact, body, ...rest }): Stored => {
    const appointment = {
      ...rest,
      key: pk.slice(keyPrefix.appointment.length),
      people: services.length,
      services: services.map((codes) => codes.split(' ')),
      slots: readSlots({ office, day, slots }),
      intervalMinutes: len,
      checkInCode: checkIn,
      sealedParty: party,
      sealedContact: contact,
      bodyDigest: body,
    };
    return { appointment, expiresAt: ttl };
  });

export function appointmentItem({ appointment, expiresAt }: Stored): Record<string, AttributeValue> {
  return {
    ...appointmentKey(appointment.key),
    ...changingAttributes(appointment),
    ...dayListAttributes(appointment),
    services: { L: appointment.services.map((codes) => ({ S: codes.join(' ') })) },
    bookedAt: { N: String(appointment.bookedAt.getTime()) },
    checkIn: { S: appointment.checkInCode },
    party: deflate(appointment.sealedParty),
    ...(appointment.sealedContact === undefined ? {} : { contact: deflate(appointment.sealedContact) }),
    guards: { L: appointment.guards.map((guard) => ({ S: guard })) },
    body: { S: appointment.bodyDigest },
    ttl: { N: String(expiresAt) },
  };
}

/** What a move or a cancellation may change. */
export function changingAttributes({ status, version, slots, intervalMinutes, changedAt, lastHold }: Appointment) {
  const { office, day } = spanOf(slots);
  return {
    status: { S: status },
    version: { N: String(version) },
    office: { S: office },
    day: { S: day },
    slots: writeSlots(slots),
    len: { N: String(intervalMinutes) },
    changedAt: { N: String(changedAt.getTime()) },
    lastHold: { S: lastHold },
  } satisfies Record<string, AttributeValue>;
}
