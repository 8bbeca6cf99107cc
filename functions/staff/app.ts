import { Hono } from 'hono';
import { type Pages, page, pageFailures, type RenderPage } from '#functions/http/pages.ts';
import { preferenceRoutes } from '#functions/http/preferences.ts';
import { Refused } from '#functions/http/refused.ts';
import { request } from '#functions/http/request.ts';
import { sameOriginForms } from '#functions/http/same-origin.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';
import { signInRoutes } from '#functions/http/sign-in/routes.ts';
import { sessionOf } from '#functions/http/sign-in/section.ts';
import { createStaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';
import { type StaffLocals, staffLocals } from './page-locals.ts';
import { staffSection } from './section.ts';
import type { StaffEnv } from './staff-env.ts';

/** Pages that can be seen without a session. */
const openPages: readonly string[] = [staffSection.welcome];

/** Renders one page of staff. */
export type RenderStaffPage = RenderPage<StaffLocals>;

/** The whole staff side: sign-in, API, pages under /staff. Nothing of the residents' side exists here. */
export function createStaffApp(deps: StaffDeps, render: RenderStaffPage) {
  const app = new Hono<StaffEnv>();
  const pages: Pages<StaffEnv, StaffLocals> = {
    log: deps.log,
    render,
    localsOf: (c) => staffLocals(c, deps, (input, init) => app.request(input, init, c.env)),
    isApi: (pathname) => pathname.startsWith('/staff/api/'),
  };
  app.use(request(deps), securityHeaders(), sameOriginForms([deps.origin]));
  app.onError(pageFailures(pages));
  app.route('/', signInRoutes(deps, staffSection));
  app.route('/', createStaffApi(deps));
  app.route('/', preferenceRoutes());
  app.all('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    if (pathname !== '/staff' && !pathname.startsWith('/staff/')) throw new Refused('not-found');
    if (!openPages.includes(pathname) && (await sessionOf(c, deps, staffSection)) === undefined)
      return c.redirect(staffSection.welcome, 303);
    return next();
  });
  app.all('*', page(pages));
  return app;
}
