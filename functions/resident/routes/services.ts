import { Hono } from 'hono';
import { townshipsOf } from '#core/forms/locations.ts';
import { query } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { ServicesQuery } from '#shared/contract/services.ts';
import { searchServices } from '#shared/county/search-services.ts';
import type { ResidentDeps } from '../deps.ts';

/** The catalogue: services with their office guides, and the offices. */
export function serviceRoutes({ booking }: ResidentDeps) {
  const { county } = booking.env;
  return new Hono<HttpEnv>()
    .get('/services', query(ServicesQuery), (c) => {
      const { q } = c.req.valid('query');
      const services = q === '' ? county.services : searchServices(county.services, q);
      return c.json({ groups: county.serviceGroups, services: services.map(({ searchKeys, ...service }) => service) }, 200);
    })
    .get('/services/:code', (c) => {
      const found = county.services.find(({ code }) => code === c.req.param('code'));
      if (found === undefined) return problem(c, 'service-unknown');
      const { searchKeys, ...service } = found;
      return c.json(service, 200);
    })
    .get('/offices', (c) => {
      const units = county.units.map(({ code, name }) => ({ code, name }));
      return c.json({ clusters: county.clusters, offices: county.offices, townships: townshipsOf(county), units }, 200);
    })
    .get('/offices/:code', (c) => {
      const office = county.offices.find(({ code }) => code === c.req.param('code'));
      return office === undefined ? problem(c, 'office-unknown') : c.json(office, 200);
    });
}
