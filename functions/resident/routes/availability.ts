import { Hono } from 'hono';
import { listAvailability, listOffices } from '#core/appointments/list-availability.ts';
import { nearestListed } from '#core/appointments/nearest-times.ts';
import { query } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { AvailabilityQuery, OfficesQuery } from '#shared/contract/availability.ts';
import type { ResidentDeps } from '../deps.ts';
import { openedAppointment } from '../opened-appointment.ts';

/** Finding a time. */
export function availabilityRoutes({ booking }: Pick<ResidentDeps, 'booking'>) {
  return new Hono<HttpEnv>()
    .get('/availability', query(AvailabilityQuery), async (c) => {
      const { moves, near, ...wish } = c.req.valid('query');
      const moved = moves === undefined ? undefined : await openedAppointment(c, booking);
      if (moves !== undefined && moved === undefined) return problem(c, 'signed-out');
      const listed = await listAvailability(booking, { ...wish, own: moved?.slots });
      if (!listed.ok) return problem(c, listed.error);
      const [day = '', start = ''] = near?.split('T') ?? [];
      const nearest = near === undefined ? {} : { nearest: nearestListed(listed.value, { day, start }) };
      return c.json({ ...listed.value, ...nearest }, 200);
    })
    .get('/availability/offices', query(OfficesQuery), async (c) => {
      const listed = await listOffices(booking, c.req.valid('query'));
      return listed.ok ? c.json(listed.value, 200) : problem(c, listed.error);
    });
}
