import { Hono } from 'hono';
import { jsonOnly } from '#functions/http/body.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import { failures } from '#functions/http/failures.ts';
import { unknownRoute } from '#functions/http/unknown-route.ts';
import type { ResidentDeps } from './deps.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { availabilityRoutes } from './routes/availability.ts';
import { holdRoutes } from './routes/holds.ts';
import { matterRoutes } from './routes/matter.ts';
import { officeRoutes } from './routes/offices.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { reportRoutes } from './routes/reports.ts';
import { serviceRoutes } from './routes/services.ts';

const bodyLimitBytes = 64 * 1024;

/** The JSON API of residents: the only way to the rules, for our own pages as for everybody else. */
export function createApi(deps: ResidentDeps) {
  const api = new Hono<HttpEnv>()
    .basePath('/api/v1')
    .use(jsonOnly(bodyLimitBytes))
    .route('/', serviceRoutes(deps))
    .route('/', officeRoutes(deps))
    .route('/', availabilityRoutes(deps))
    .route('/', holdRoutes(deps))
    .route('/', appointmentRoutes(deps))
    .route('/', matterRoutes(deps))
    .route('/', reportRoutes(deps))
    .route('/', openApiRoutes())
    .onError(failures(deps.log));
  api.all('*', unknownRoute(api.routes));
  return api;
}

export type ResidentApi = ReturnType<typeof createApi>;
