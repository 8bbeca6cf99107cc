import { Hono, type MiddlewareHandler } from 'hono';
import type { Call } from '#functions/http/in-process-client.ts';
import { type Pages, page, pageFailures, pageRequest } from '#functions/http/pages.ts';
import { preferenceRoutes } from '#functions/http/preferences.ts';
import { Refused } from '#functions/http/refused.ts';
import { request } from '#functions/http/request.ts';
import { sameOriginForms } from '#functions/http/same-origin.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';
import { ownPage, welcomeUrl } from '#functions/http/sign-in/own-page.ts';
import { signInRoutes } from '#functions/http/sign-in/routes.ts';
import { type Section, sessionOf } from '#functions/http/sign-in/section.ts';
import type { SectionDeps } from './deps.ts';
import type { SectionEnv } from './section-env.ts';

/** What one section is besides the parts all have. */
export type Composition<Locals> = {
  readonly section: Section;
  /** Its routes, all of them below BASE/api. */
  readonly api: Hono<SectionEnv>;
  readonly render: Pages<SectionEnv, Locals>['render'];
  readonly localsOf: (c: Parameters<Pages<SectionEnv, Locals>['localsOf']>[0], call: Call) => Locals;
};

/** A whole section: sign-in, API, pages under its base. Nothing of any other side exists here. */
export function createSectionApp<Locals>(deps: SectionDeps, { section, api, render, localsOf }: Composition<Locals>) {
  const app = new Hono<SectionEnv>();
  const pages: Pages<SectionEnv, Locals> = {
    log: deps.log,
    render,
    localsOf: (c) => localsOf(c, (input, init) => app.request(input, init, { ...c.env, session: c.var.session })),
    isApi: (pathname) => pathname.startsWith(`${section.base}/api/`),
  };
  app.use(request(deps), securityHeaders(), sameOriginForms([deps.origin]));
  app.onError(pageFailures(pages));
  app.route('/', signInRoutes(deps, section));
  app.route('/', api);
  app.route('/', preferenceRoutes());
  app.all('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    if (pathname !== section.base && !pathname.startsWith(`${section.base}/`)) throw new Refused('not-found');
    return next();
  });
  app.all('*', pageRequest(pages), needsSession(deps, section), page(pages));
  return app;
}

/** Sends whoever is not signed in to the welcome page, from where signing in leads back. Who sent something is told first that it has not arrived, and gets it back. */
function needsSession(deps: SectionDeps, section: Section): MiddlewareHandler<SectionEnv> {
  return async (c, next) => {
    const session = c.req.path === section.welcome ? undefined : await sessionOf(c, deps, section);
    c.set('session', session);
    if (c.req.path === section.welcome || session !== undefined) return next();
    if (c.req.method === 'POST') throw new Refused('signed-out');
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(welcomeUrl(section, { to: ownPage(section, `${pathname}${search}`) }), 303);
  };
}
