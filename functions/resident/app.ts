import { Hono } from 'hono';
import type { HttpEnv } from '#functions/http/env.ts';
import { failures } from '#functions/http/failures.ts';
import { preferenceRoutes } from '#functions/http/preferences.ts';
import { problem } from '#functions/http/problem.ts';
import { request } from '#functions/http/request.ts';
import { sameOriginForms } from '#functions/http/same-origin.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';
import { createApi } from './api.ts';
import type { ResidentDeps } from './deps.ts';
import { type PageLocals, pageLocals } from './page-locals.ts';

/** Renders one page; Astro's part of the app. */
export type RenderPage = (request: Request, locals: PageLocals) => Promise<Response>;

/** The whole resident side: API, preferences, pages. */
export function createResidentApp(deps: ResidentDeps, renderPage: RenderPage) {
  const app = new Hono<HttpEnv>();
  app.use(request(deps), securityHeaders());
  app.onError(failures(deps.log));
  app.route('/', createApi(deps));
  // The API stands before it: it takes no forms and reads no cookie, so nothing can be sent to it in a resident's name.
  app.use(sameOriginForms(deps.origins));
  app.route('/', preferenceRoutes());
  // The pages of staff are in the same asset; here they do not exist.
  app.all('/staff', (c) => problem(c, 'not-found'));
  app.all('/staff/*', (c) => problem(c, 'not-found'));
  app.all('*', async (c) => {
    const answer = await renderPage(
      c.req.raw,
      pageLocals(c, deps, (input, init) => app.request(input, init, c.env)),
    );
    return answer.body === null ? c.body(null, answer) : c.body(answer.body, answer);
  });
  return app;
}
