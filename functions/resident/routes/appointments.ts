import { Hono } from 'hono';
import { bookAppointment } from '#core/appointments/book-appointment.ts';
import { checkUnfinished } from '#core/appointments/check-visitor.ts';
import { type HoldRequest, holdSlot } from '#core/appointments/hold-slot.ts';
import { holdToken, readHoldToken } from '#core/appointments/hold-token.ts';
import { listAvailability, listOffices } from '#core/appointments/list-availability.ts';
import type { SlotOffer } from '#core/appointments/offers.ts';
import { viewAppointment } from '#core/appointments/view-appointment.ts';
import { visitFor } from '#core/appointments/visit.ts';
import { accessToken } from '#core/receipts/access.ts';
import { jsonBody, query } from '#functions/http/body.ts';
import { clientLimit } from '#functions/http/client-limit.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { idempotent } from '#functions/http/idempotency.ts';
import { problem } from '#functions/http/problem.ts';
import { BookBody, CheckBody, HoldBody, ReleaseBody } from '#shared/contract/appointments.ts';
import { AvailabilityQuery, OfficesQuery } from '#shared/contract/availability.ts';
import { clockTimeToMinutes, localDayOf, minutesToClockTime } from '#shared/local-time.ts';
import type { ResidentDeps } from '../deps.ts';

/** Generous, because a whole village can share one address; it only stops a machine from holding every place. */
const holdLimits = [{ name: 'hold', max: 60, seconds: 600 }];

/** Finding, holding and booking a time. */
export function appointmentRoutes({ booking, limits, idempotency }: ResidentDeps) {
  const { env, store, secrets } = booking;
  const limit = clientLimit({ limits, secrets, now: env.now }, holdLimits);
  const once = idempotent({ ...booking, store: idempotency });
  return new Hono<HttpEnv>()
    .get('/availability', query(AvailabilityQuery), async (c) => {
      const listed = await listAvailability(booking, c.req.valid('query'));
      return listed.ok ? c.json(listed.value, 200) : problem(c, listed.error);
    })
    .get('/availability/offices', query(OfficesQuery), async (c) => {
      const listed = await listOffices(booking, c.req.valid('query'));
      return listed.ok ? c.json(listed.value, 200) : problem(c, listed.error);
    })
    .post('/holds', limit, jsonBody(HoldBody), once, async (c) => {
      const { replaces, ...body } = c.req.valid('json');
      const request: HoldRequest = { ...body, start: clockTimeToMinutes(body.start) };
      const held = await holdSlot({ env, store }, request);
      if (!held.ok)
        return problem(c, held.error.code, 'alternatives' in held.error ? { alternatives: held.error.alternatives.map(viewOffer) } : {});
      const earlier = replaces === undefined ? undefined : await readHoldToken(secrets, replaces);
      if (earlier !== undefined) await store.release(earlier);
      const hold = held.value;
      const visit = visitFor(env.county, hold.services);
      const minutes = visit.ok ? visit.value.minutes : 0;
      const heldUntil = new Date(hold.heldUntil * 1000).toISOString();
      return c.json({ hold: await holdToken(secrets, hold), heldUntil, minutes, ...body }, 201);
    })
    .post('/holds/release', jsonBody(ReleaseBody), async (c) => {
      const hold = await readHoldToken(secrets, c.req.valid('json').hold);
      if (hold === undefined) return problem(c, 'hold-invalid');
      await store.release(hold);
      return c.json({ released: true }, 200);
    })
    .post('/appointments/check', jsonBody(CheckBody), (c) => {
      const errors = checkUnfinished(c.req.valid('json'), localDayOf(env.now(), env.county.settings.timeZone));
      return errors.length === 0 ? c.json({ fine: true }, 200) : problem(c, 'invalid-fields', { errors: [...errors] });
    })
    .post('/appointments', jsonBody(BookBody), once, async (c) => {
      const booked = await bookAppointment(booking, c.req.valid('json'));
      if (!booked.ok) return problem(c, booked.error.code, 'fields' in booked.error ? { errors: [...booked.error.fields] } : {});
      const { receipt, appointment, visitor } = booked.value;
      const now = env.now();
      const access = await accessToken(secrets, { key: appointment.key, openedAt: Math.floor(now.getTime() / 1000) }, now);
      return c.json({ receipt, access, appointment: viewAppointment(env, appointment, visitor) }, 201);
    });
}

/** An offer with its start as a clock time. */
function viewOffer({ office, day, start }: SlotOffer) {
  return { office, day, start: minutesToClockTime(start) };
}
