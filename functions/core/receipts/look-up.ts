import type { AppointmentView } from '#shared/contract/appointments.ts';
import { parseReceipt } from '#shared/receipt.ts';
import type { BookingDeps } from '../appointments/book-appointment.ts';
import { viewAppointment } from '../appointments/view-appointment.ts';
import { Visitor } from '../appointments/visitor.ts';
import { err, ok, type Result } from '../result.ts';
import { type Access, accessToken, readAccessToken } from './access.ts';
import { receiptKey } from './receipt-key.ts';

export type Opened = { readonly access: string; readonly matter: AppointmentView };

/**
 * Opens the matter of a receipt. A typing slip is told by the check digit without touching the store (`receipt-mistyped`); everything else that
 * does not open (unknown, expired, erased) is one and the same `receipt-not-opened` after the same reads.
 */
export async function lookUp(deps: BookingDeps, typed: string): Promise<Result<Opened, 'receipt-mistyped' | 'receipt-not-opened'>> {
  const parsed = parseReceipt(typed);
  if (!parsed.ok) return err('receipt-mistyped');
  const key = await receiptKey(deps.secrets, parsed.receipt);
  const opened = await openMatter(deps, { key, openedAt: Math.floor(deps.env.now().getTime() / 1000) });
  return opened === undefined ? err('receipt-not-opened') : ok(opened);
}

/** The matter an access token stands for, with the token renewed. Refuses with `signed-out` when it ran out, was altered, or the matter is gone. */
export async function resumeMatter(deps: BookingDeps, token: string): Promise<Result<Opened & { key: string }, 'signed-out'>> {
  const access = await readAccessToken(deps.secrets, token, deps.env.now());
  const opened = access === undefined ? undefined : await openMatter(deps, access);
  return access === undefined || opened === undefined ? err('signed-out') : ok({ ...opened, key: access.key });
}

/** The matter behind a key as its holder sees it; undefined when there is none or its personal part is past its keeping time. */
export async function openMatter(deps: BookingDeps, access: Access): Promise<Opened | undefined> {
  const appointment = await deps.store.find(access.key);
  if (appointment === undefined) return undefined;
  const text = await deps.sealing.open({ class: 'appointment', bound: appointment.key }, appointment.sealedVisitor);
  if (text === undefined) return undefined;
  const matter = viewAppointment(deps.env, appointment, Visitor.parse(JSON.parse(text)));
  return { access: await accessToken(deps.secrets, access, deps.env.now()), matter };
}
