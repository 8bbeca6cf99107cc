import * as z from 'zod';
import type { Handler } from './page-walker.ts';
import type { ResidentPortal } from './resident-portal.ts';

const Event = z.object({
  rawPath: z.string(),
  rawQueryString: z.string(),
  cookies: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
  requestContext: z.object({ http: z.object({ method: z.string(), sourceIp: z.string() }) }),
  body: z.string().optional(),
});

/** The app of a portal as the function would have it: a browser can walk over it, too. Whoever comes has the address of `client` if it is named. */
export function handlerOf({ app }: Pick<ResidentPortal, 'app'>, client?: string): Handler {
  return async (sent) => {
    const { rawPath, rawQueryString, cookies, headers, requestContext, body } = Event.parse(sent);
    const { method, sourceIp } = requestContext.http;
    const event = { version: '2.0', requestContext: { requestId: 'walk', http: { sourceIp: client ?? sourceIp } } };
    const content = body === undefined ? {} : { body };
    const init = { method, headers: { ...headers, cookie: cookies.join('; ') }, ...content };
    const answer = await app.request(`https://portal.example${rawPath}?${rawQueryString}`, init, { event });
    return {
      statusCode: answer.status,
      headers: Object.fromEntries(answer.headers),
      cookies: answer.headers.getSetCookie(),
      body: await answer.text(),
    };
  };
}
