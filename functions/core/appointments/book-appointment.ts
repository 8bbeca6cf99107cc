import type { BookBody } from '#shared/contract/appointments.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import { instantOf, localDayOf } from '#shared/local-time.ts';
import type { Receipt } from '#shared/receipt.ts';
import { contactFrom } from '../contact.ts';
import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { receiptFor, receiptKey } from '../receipts/receipt-key.ts';
import { err, ok, type Result } from '../result.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import type { Appointment, Hold } from './appointment.ts';
import type { AppointmentStore } from './appointment-store.ts';
import { checkVisitor } from './check-visitor.ts';
import { holdStands } from './hold-slot.ts';
import { readHoldToken } from './hold-token.ts';
import type { Visitor } from './visitor.ts';

export type BookingDeps = {
  readonly env: Environment;
  readonly store: AppointmentStore;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
};

export type BookRefusal =
  | { readonly code: 'hold-invalid' | 'slot-taken' | 'already-booked' | 'request-changed' }
  | { readonly code: 'invalid-fields'; readonly fields: readonly FieldProblem[] };

export type Booked = { readonly receipt: Receipt; readonly appointment: Appointment; readonly visitor: Visitor };

/**
 * Turns a hold into an appointment. One hold makes one appointment: asked again with the same details it gives the same receipt, with other details
 * it refuses as `request-changed`. An expired hold still books as long as the slot is on offer and nobody took it meanwhile. A person with a live booking for one
 * of the services is refused as `already-booked`, without a word about when or where.
 */
export async function bookAppointment(deps: BookingDeps, body: BookBody): Promise<Result<Booked, BookRefusal>> {
  const hold = await readHoldToken(deps.secrets, body.hold);
  if (hold === undefined) return err({ code: 'hold-invalid' });
  const now = deps.env.now();
  const checked = checkVisitor(body, localDayOf(now, deps.env.county.settings.timeZone));
  if (!checked.ok) return err({ code: 'invalid-fields', fields: checked.error });
  const visitor = checked.value;
  const receipt = await receiptFor(deps.secrets, hold.nonce);
  const key = await receiptKey(deps.secrets, receipt);
  if (!holdStands(deps.env, hold) && (await deps.store.find(key)) === undefined) return err({ code: 'hold-invalid' });
  const appointment = await newAppointment(deps, { hold, visitor, now, key });
  const guardUntil = endOf(deps.env, appointment);
  const answer = await deps.store.book({ appointment, hold, guardUntil, nowSeconds: Math.floor(now.getTime() / 1000) });
  if (answer.outcome === 'booked') return ok({ receipt, appointment, visitor });
  if (answer.outcome === 'slot-lost') return err({ code: 'slot-taken' });
  if (answer.outcome === 'already-booked') return err({ code: 'already-booked' });
  if (answer.stored.bodyDigest !== appointment.bodyDigest) return err({ code: 'request-changed' });
  return ok({ receipt, appointment: answer.stored, visitor });
}

/** The end of the visit at the counter, epoch seconds, buffer included. */
export function endOf(env: Environment, { slot }: Pick<Appointment, 'slot'>): number {
  return Math.floor(instantOf(slot.day, slot.to, env.county.settings.timeZone) / 1000);
}

async function newAppointment(deps: BookingDeps, given: { hold: Hold; visitor: Visitor; now: Date; key: string }): Promise<Appointment> {
  const { hold, visitor, now, key } = given;
  const person = `${visitor.documentType}~${visitor.documentNumber}`;
  const visitorText = JSON.stringify(visitor);
  const contact = contactFrom(visitor);
  const digest = async (label: 'person' | 'body' | 'check-in', text: string) => toBase64Url(await deps.secrets.mac(label, text));
  return {
    key,
    status: 'booked',
    version: 1,
    services: hold.services,
    slot: hold.slot,
    bookedAt: now,
    changedAt: now,
    checkInCode: (await digest('check-in', hold.nonce)).replace(/[-_]/g, '').slice(0, 8).toUpperCase(),
    sealedVisitor: await deps.sealing.seal({ class: 'appointment', associatedData: key }, visitorText),
    ...(contact === undefined
      ? {}
      : { sealedContact: await deps.sealing.seal({ class: 'contact', associatedData: key }, JSON.stringify(contact)) }),
    guards: await Promise.all(hold.services.map((service) => digest('person', `${person}~${service}`))),
    bodyDigest: (await digest('body', visitorText)).slice(0, 16),
    lastHold: hold.nonce,
  };
}
