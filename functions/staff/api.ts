import { Hono } from 'hono';
import { jsonOnly } from '#functions/http/body.ts';
import { failures } from '#functions/http/failures.ts';
import { problem } from '#functions/http/problem.ts';
import { sessionOf } from '#functions/http/sign-in/section.ts';
import { unknownRoute } from '#functions/http/unknown-route.ts';
import type { StaffDeps } from './deps.ts';
import { caseRoutes } from './routes/cases.ts';
import { timetableRoutes } from './routes/timetable.ts';
import { staffSection } from './section.ts';
import type { StaffEnv } from './staff-env.ts';

const bodyLimitBytes = 64 * 1024;

/** The JSON API of staff: every route needs a session, and names the action its caller must be allowed. */
export function createStaffApi(deps: StaffDeps) {
  const api = new Hono<StaffEnv>()
    .basePath('/staff/api')
    .use(jsonOnly(bodyLimitBytes))
    .use(async (c, next) => {
      const session = await sessionOf(c, deps, staffSection);
      if (session === undefined) return problem(c, 'signed-out');
      c.set('member', session.member);
      return next();
    })
    .route('/', caseRoutes(deps))
    .route('/', timetableRoutes(deps))
    .onError(failures(deps.log));
  api.all('*', unknownRoute(api.routes));
  return api;
}

export type StaffApi = ReturnType<typeof createStaffApi>;
