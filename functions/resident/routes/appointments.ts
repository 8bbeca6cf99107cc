import { Hono } from 'hono';
import { type Booked, bookAppointment } from '#core/appointments/book-appointment.ts';
import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import { checkUnfinished } from '#core/appointments/check-unfinished.ts';
import { viewAppointment } from '#core/appointments/view-appointment.ts';
import { openAccess } from '#core/receipts/access.ts';
import { jsonBody } from '#functions/http/body.ts';
import { clientLimit, refusalLimit } from '#functions/http/client-limit.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { idempotent } from '#functions/http/idempotency.ts';
import { problem } from '#functions/http/problem.ts';
import { BookBody, type BookedView, CheckBody } from '#shared/contract/appointments.ts';
import { localDayOf } from '#shared/local-time.ts';
import type { ResidentDeps } from '../deps.ts';

/** Bookings of one client. Half as many as holds: most of those who hold a time also book it. */
const bookingLimits = [{ name: 'booking', max: 30, seconds: 600 }];

/**
 * Refusals for a live booking tell that somebody has one. Whoever met five in an hour, as no family does, books no more from that address in this hour,
 * so that the answers to further numbers tell nothing.
 */
const guardLimit = { name: 'guard', max: 5, seconds: 3600 };

/** Checking the form of a booking, and booking a held time. */
export function appointmentRoutes({ booking, limits, idempotency }: ResidentDeps) {
  const { env, secrets } = booking;
  const limiting = { limits, secrets, now: env.now };
  const refusals = refusalLimit(limiting, guardLimit);
  const once = idempotent({ ...booking, store: idempotency });
  return new Hono<HttpEnv>()
    .post('/appointments/check', jsonBody(CheckBody), (c) => {
      const errors = checkUnfinished(c.req.valid('json'), localDayOf(env.now(), env.county.settings.timeZone));
      return errors.length === 0 ? c.json({ ok: true }, 200) : problem(c, 'invalid-fields', { errors: [...errors] });
    })
    .post('/appointments', clientLimit(limiting, bookingLimits), jsonBody(BookBody), once, async (c) => {
      const retryAfterSeconds = await refusals.wait(c.var.clientAddress);
      if (retryAfterSeconds > 0) return problem(c, 'too-many-requests', { retryAfterSeconds });
      const booked = await bookAppointment(booking, c.req.valid('json'));
      if (booked.ok) return c.json(await viewBooked(booking, booked.value), 201);
      const exceededFor = booked.error.code === 'already-booked' ? await refusals.count(c.var.clientAddress) : 0;
      if (exceededFor > 0) return problem(c, 'too-many-requests', { retryAfterSeconds: exceededFor });
      return problem(c, booked.error.code, 'fields' in booked.error ? { errors: [...booked.error.fields] } : {});
    });
}

async function viewBooked({ env, secrets }: BookingDeps, { receipt, appointment, party }: Booked): Promise<BookedView> {
  const opened = await openAccess(secrets, appointment.key, env.now());
  return { receipt, ...opened, appointment: viewAppointment(env, appointment, party) };
}
