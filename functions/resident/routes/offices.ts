import { Hono } from 'hono';
import { listOfficeStatus } from '#core/appointments/list-office-status.ts';
import { bookableAt, servicesAt } from '#core/appointments/visit.ts';
import { townshipsOf } from '#core/forms/locations.ts';
import { query } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { OfficeStatusQuery } from '#shared/contract/offices.ts';
import type { ResidentDeps } from '../deps.ts';

/** The offices, and which of them are open. */
export function officeRoutes({ booking }: Pick<ResidentDeps, 'booking'>) {
  const { county } = booking.env;
  const offices = county.offices.map((office) => ({
    ...office,
    services: servicesAt(county, office).map(({ code }) => code),
    bookable: bookableAt(county, office).map(({ code }) => code),
  }));
  return new Hono<HttpEnv>()
    .get('/offices', (c) => {
      const units = county.units.map(({ code, name }) => ({ code, name }));
      return c.json({ clusters: county.clusters, offices, townships: townshipsOf(county), units }, 200);
    })
    .get('/offices/status', query(OfficeStatusQuery), async (c) => {
      const listed = await listOfficeStatus(booking, c.req.valid('query').office);
      return listed.ok ? c.json(listed.value, 200) : problem(c, listed.error);
    })
    .get('/offices/:code', (c) => {
      const office = offices.find(({ code }) => code === c.req.param('code'));
      return office === undefined ? problem(c, 'office-unknown') : c.json(office, 200);
    });
}
