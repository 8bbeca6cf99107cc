import { contactFrom, withRecipients } from '../contact.ts';
import { toBase64Url } from '../encoding.ts';
import type { Appointment, Hold } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { checkInCode } from './check-in-code.ts';
import { guardTexts } from './guards.ts';
import type { Party } from './party.ts';

/** The appointment a hold makes for a party, under this key: sealed, guarded, its check-in code drawn from the hold. */
export async function newAppointment(
  { secrets, sealing }: Pick<BookingDeps, 'secrets' | 'sealing'>,
  { hold, party, now, key }: { hold: Hold; party: Party; now: Date; key: string },
): Promise<Appointment> {
  const partyText = JSON.stringify(party);
  const contact = contactFrom(party);
  const seal = (sealClass: 'appointment' | 'contact', text: string) => sealing.seal({ class: sealClass, associatedData: key }, text);
  return {
    key,
    status: 'booked',
    version: 1,
    people: party.people.length,
    services: hold.services,
    slots: hold.slots,
    intervalMinutes: hold.intervalMinutes,
    bookedAt: now,
    changedAt: now,
    checkInCode: checkInCode(await secrets.mac('check-in', hold.nonce)),
    sealedParty: await seal('appointment', partyText),
    ...(contact === undefined ? {} : { sealedContact: await seal('contact', JSON.stringify(await withRecipients(secrets, contact))) }),
    guards: await Promise.all(guardTexts(party.people).map(async (text) => toBase64Url(await secrets.mac('person', text)))),
    bodyDigest: toBase64Url(await secrets.mac('body', partyText)).slice(0, 16),
    lastHold: hold.nonce,
  };
}
