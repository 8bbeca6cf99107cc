import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';
import { Refused } from './refused.ts';

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Takes forms only from our own pages, so that no other site can send one in a resident's name. Browsers say where a form comes from in
 * Sec-Fetch-Site, older ones in Origin or Referer; a form without any of them is refused as `foreign-origin`. What says no type counts as a form, and whatever a browser
 * says comes from elsewhere is refused under any type.
 */
export function sameOriginForms(ownOrigins: readonly string[]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const fetchSite = c.req.header('sec-fetch-site');
    const isForm = formTypes.test(c.req.header('content-type') ?? 'text/plain');
    const isJudged = c.req.method === 'POST' && (isForm || fetchSite !== undefined);
    if (isJudged && !isOwn(fetchSite, c.req.header('origin') ?? c.req.header('referer'), ownOrigins)) throw new Refused('foreign-origin');
    return next();
  };
}

function isOwn(fetchSite: string | undefined, from: string | undefined, ownOrigins: readonly string[]): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  return from !== undefined && ownOrigins.some((origin) => from === origin || from.startsWith(`${origin}/`));
}
