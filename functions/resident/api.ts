import { Hono } from 'hono';
import { jsonOnly } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { failures } from '#functions/http/failures.ts';
import { problem } from '#functions/http/problem.ts';
import type { ResidentDeps } from './deps.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { matterRoutes } from './routes/matter.ts';
import { serviceRoutes } from './routes/services.ts';

const bodyLimitBytes = 64 * 1024;

/** The JSON API of residents: the only way to the rules, for our own pages as for everybody else. */
export function createApi(deps: ResidentDeps) {
  return new Hono<HttpEnv>()
    .basePath('/api/v1')
    .use(jsonOnly(bodyLimitBytes))
    .route('/', serviceRoutes(deps))
    .route('/', appointmentRoutes(deps))
    .route('/', matterRoutes(deps))
    .notFound((c) => problem(c, 'not-found'))
    .onError(failures(deps.log));
}

export type ResidentApi = ReturnType<typeof createApi>;
