import { Hono } from 'hono';
import { query } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { ServicesQuery } from '#shared/contract/services-query.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createSearch, type SearchResults } from '#shared/county/search-services.ts';
import type { ResidentDeps } from '../deps.ts';

/** The catalogue: services with their office guides. */
export function serviceRoutes({ booking }: ResidentDeps) {
  const { county } = booking.env;
  const search = searchOf(county);
  return new Hono<HttpEnv>()
    .get('/services', query(ServicesQuery), (c) => {
      const { q } = c.req.valid('query');
      return c.json({ groups: county.serviceGroups, ...(q === '' ? { services: county.services, signposts: [] } : search(q)) }, 200);
    })
    .get('/services/:code', (c) => {
      const service = county.services.find(({ code }) => code === c.req.param('code'));
      return service === undefined ? problem(c, 'service-unknown') : c.json(service, 200);
    });
}

/** The search over the pack's index. It is opened by the first who searches: a cold start has no use for it. */
function searchOf({ search: index, services, signposts }: CompiledCounty) {
  let opened: ((query: string) => SearchResults) | undefined;
  return (q: string) => {
    opened ??= createSearch(index);
    const results = opened(q);
    return {
      services: results.services.flatMap((code) => services.find((service) => service.code === code) ?? []),
      signposts: results.signposts.flatMap((number) => signposts.find((signpost) => signpost.number === number) ?? []),
    };
  };
}
