import type { BookBody } from '#shared/contract/appointments.ts';
import type { FieldProblem } from '#shared/contract/problem.ts';
import { localDayOf } from '#shared/local-time.ts';
import type { Receipt } from '#shared/receipt.ts';
import { receiptFor, receiptKey } from '../receipts/receipt-key.ts';
import { err, ok, type Result } from '../result.ts';
import type { Appointment } from './appointment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { checkParty } from './check-party.ts';
import { readHoldToken } from './hold-token.ts';
import { newAppointment } from './new-appointment.ts';
import { holdStands } from './offered-slots.ts';
import type { Party } from './party.ts';
import { forgetHold, releaseHold } from './release-hold.ts';
import { whyLost } from './stopped-visit.ts';
import { endOf } from './visit-times.ts';

/** Why a hold does not become an appointment, besides mistakes in what was typed. */
export const bookRefusals = ['hold-invalid', 'slot-taken', 'time-closed', 'already-booked', 'request-changed'] as const;
export type BookRefusal =
  | { readonly code: (typeof bookRefusals)[number] }
  | { readonly code: 'invalid-fields'; readonly fields: readonly FieldProblem[] };

export type Booked = { readonly receipt: Receipt; readonly appointment: Appointment; readonly party: Party };

/**
 * Turns a hold into an appointment. One hold makes one appointment: asked again with the same details it gives the same receipt, with other details
 * it refuses as `request-changed`. An expired hold still books as long as the slots are on offer and nobody took them meanwhile; one made for a move
 * never books. A party of which somebody has a live booking for one of the services is refused as `already-booked`, without a word about who, when or
 * where, and its hold is given back. One hold buys one such word: of several who ask with it at once only the one that gave it back is told, and the
 * others that its time is lost.
 */
export async function bookAppointment(deps: BookingDeps, body: BookBody): Promise<Result<Booked, BookRefusal>> {
  const hold = await readHoldToken(deps.secrets, body.hold);
  if (hold === undefined || hold.own.length > 0) return err({ code: 'hold-invalid' });
  const now = deps.env.now();
  const checked = checkParty(body, hold.services, localDayOf(now, deps.env.county.settings.timeZone));
  if (!checked.ok) return err({ code: 'invalid-fields', fields: checked.error });
  const party = checked.value;
  const receipt = await receiptFor(deps.secrets, hold.nonce);
  const key = await receiptKey(deps.secrets, receipt);
  if (!(await holdStands(deps, hold)) && (await deps.store.find(key)) === undefined) return err({ code: 'hold-invalid' });
  const appointment = await newAppointment(deps, { hold, party, now, key });
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const answer = await deps.store.book({ appointment, hold, guardUntil: endOf(deps.env, appointment), nowSeconds });
  if (answer.outcome === 'slot-lost') return err({ code: await whyLost(deps, hold) });
  if (answer.outcome === 'already-booked')
    return err({ code: (await releaseHold(deps, hold)) ? 'already-booked' : await whyLost(deps, hold) });
  await forgetHold(deps, hold);
  if (answer.outcome === 'booked') return ok({ receipt, appointment, party });
  if (answer.stored.bodyDigest !== appointment.bodyDigest) return err({ code: 'request-changed' });
  return ok({ receipt, appointment: answer.stored, party });
}
