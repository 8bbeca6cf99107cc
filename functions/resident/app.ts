import { Hono } from 'hono';
import type { HttpEnv } from '#functions/http/env.ts';
import { type Pages, page, pageFailures, pageRequest, type RenderPage as Render } from '#functions/http/pages.ts';
import { preferenceRoutes } from '#functions/http/preferences.ts';
import { Refused } from '#functions/http/refused.ts';
import { request } from '#functions/http/request.ts';
import { sameOriginForms } from '#functions/http/same-origin.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';
import { createApi } from './api.ts';
import { codeAddresses } from './code-addresses.ts';
import type { ResidentDeps } from './deps.ts';
import { type PageLocals, pageLocals } from './page-locals.ts';

/** Renders one page of the residents. */
export type RenderPage = Render<PageLocals>;

/** The whole resident side: API, preferences, pages. */
export function createResidentApp(deps: ResidentDeps, render: RenderPage) {
  const app = new Hono<HttpEnv>();
  const pages: Pages<HttpEnv, PageLocals> = {
    log: deps.log,
    render,
    localsOf: (c) => pageLocals(c, deps, (input, init) => app.request(input, init, c.env)),
    isApi: (pathname) => pathname.startsWith('/api/'),
  };
  app.use(request(deps), securityHeaders());
  app.onError(pageFailures(pages));
  app.route('/', createApi(deps));
  // The API stands before it: it takes no forms and reads no cookie, so nothing can be sent to it in a resident's name.
  app.use(sameOriginForms(deps.origins));
  app.route('/', preferenceRoutes());
  // The pages of those who sign in are in the same asset; here they do not exist.
  for (const path of ['/staff', '/staff/*', '/oversight', '/oversight/*']) {
    app.all(path, () => {
      throw new Refused('not-found');
    });
  }
  app.all('*', codeAddresses(deps.booking.env.county), pageRequest(pages), page(pages));
  return app;
}
