import { Hono } from 'hono';
import { failures } from '#functions/http/failures.ts';
import { preferenceRoutes } from '#functions/http/preferences.ts';
import { problem } from '#functions/http/problem.ts';
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

export type RenderStaffPage = (request: Request, locals: StaffLocals) => Promise<Response>;

/** Pages that can be seen without a session. */
const openPages: readonly string[] = [staffSection.welcome];

/** The whole staff side: sign-in, API, pages under /staff. Nothing of the residents' side exists here. */
export function createStaffApp(deps: StaffDeps, renderPage: RenderStaffPage) {
  const app = new Hono<StaffEnv>();
  app.use(request(deps), securityHeaders(), sameOriginForms([deps.origin]));
  app.onError(failures(deps.log));
  app.route('/', signInRoutes(deps, staffSection));
  app.route('/', createStaffApi(deps));
  app.route('/', preferenceRoutes());
  app.all('*', async (c) => {
    const { pathname } = new URL(c.req.url);
    if (pathname !== '/staff' && !pathname.startsWith('/staff/')) return problem(c, 'not-found');
    const isOpen = openPages.includes(pathname);
    if (!isOpen && (await sessionOf(c, deps, staffSection)) === undefined) return c.redirect(staffSection.welcome, 303);
    const locals = staffLocals(c, deps, (input, init) => app.request(input, init, c.env));
    const answer = await renderPage(c.req.raw, locals);
    return answer.body === null ? c.body(null, answer) : c.body(answer.body, answer);
  });
  return app;
}
