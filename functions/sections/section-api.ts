import { Hono } from 'hono';
import { jsonOnly } from '#functions/http/body.ts';
import { failures } from '#functions/http/failures.ts';
import { problem } from '#functions/http/problem.ts';
import { type Section, sessionOf } from '#functions/http/sign-in/section.ts';
import type { SectionDeps } from './deps.ts';
import type { SectionEnv } from './section-env.ts';

const bodyLimitBytes = 64 * 1024;

/** The JSON API of a section, still without routes: each needs a session, and names the action its caller must be allowed. `base` is where it lies. */
export function sectionApi<Base extends string>(deps: SectionDeps, section: Section, base: Base) {
  return new Hono<SectionEnv>()
    .basePath(base)
    .use(jsonOnly(bodyLimitBytes))
    .use(async (c, next) => {
      const session = c.env?.session ?? (await sessionOf(c, deps, section));
      if (session === undefined) return problem(c, 'signed-out');
      c.set('member', session.member);
      return next();
    })
    .onError(failures(deps.log));
}
