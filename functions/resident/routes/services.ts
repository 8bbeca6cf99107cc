import { Hono } from 'hono';
import { query } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { problem } from '#functions/http/problem.ts';
import { ServicesQuery } from '#shared/contract/services-query.ts';
import type { SearchResults } from '#shared/search/create-search.ts';
import type { ResidentDeps } from '../deps.ts';

/** The catalogue: services with their office guides. */
export function serviceRoutes(deps: ResidentDeps) {
  const { county } = deps.booking.env;
  const search = searchOf(deps);
  return new Hono<HttpEnv>()
    .get('/services', query(ServicesQuery), async (c) => {
      const { q } = c.req.valid('query');
      return c.json({ groups: county.serviceGroups, ...(q === '' ? { services: county.services, signposts: [] } : await search(q)) }, 200);
    })
    .get('/services/:code', (c) => {
      const service = county.services.find(({ code }) => code === c.req.param('code'));
      return service === undefined ? problem(c, 'service-unknown') : c.json(service, 200);
    });
}

/** The search over the pack's index. Code and index are loaded by the first who searches: a cold start has no use for them. */
function searchOf({ booking, readSearch }: ResidentDeps) {
  const { services, signposts } = booking.env.county;
  let opened: ((query: string) => SearchResults) | undefined;
  return async (q: string) => {
    opened ??= await openSearch(readSearch);
    const results = opened(q);
    return {
      services: results.services.flatMap((code) => services.find((service) => service.code === code) ?? []),
      signposts: results.signposts.flatMap((number) => signposts.find((signpost) => signpost.number === number) ?? []),
    };
  };
}

async function openSearch(readSearch: ResidentDeps['readSearch']): Promise<(query: string) => SearchResults> {
  const [{ createSearch }, index] = await Promise.all([import('#shared/search/create-search.ts'), readSearch()]);
  return createSearch(index);
}
