import { Hono } from 'hono';
import { query } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { ServicesQuery } from '#shared/contract/services.ts';
import { searchServices } from '#shared/county/search-services.ts';
import type { ResidentDeps } from '../deps.ts';

/** The catalogue: services with their office guides. */
export function serviceRoutes({ booking }: ResidentDeps) {
  const { county } = booking.env;
  return new Hono<HttpEnv>()
    .get('/services', query(ServicesQuery), (c) => {
      const { q } = c.req.valid('query');
      const services = q === '' ? county.services : searchServices(county.services, q);
      return c.json({ groups: county.serviceGroups, services: services.map(({ searchKeys, ...service }) => service) }, 200);
    })
    .get('/services/:code', (c) => {
      const compiled = county.services.find(({ code }) => code === c.req.param('code'));
      if (compiled === undefined) return problem(c, 'service-unknown');
      const { searchKeys, ...service } = compiled;
      return c.json(service, 200);
    });
}
