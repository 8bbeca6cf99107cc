import type { Context } from 'hono';
import type { Appointment } from '#core/appointments/appointment.ts';
import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import { readAccessToken } from '#core/receipts/access.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { bearerToken } from './bearer-token.ts';

/** The booked appointment that the request's access token opens; undefined when it opens none. */
export async function openedAppointment(
  c: Context<HttpEnv>,
  { env, secrets, store }: Pick<BookingDeps, 'env' | 'secrets' | 'store'>,
): Promise<Appointment | undefined> {
  const access = await readAccessToken(secrets, bearerToken(c), env.now());
  const appointment = access === undefined ? undefined : await store.find(access.key);
  return appointment?.status === 'booked' ? appointment : undefined;
}
