import { unknownRoute } from '#functions/http/unknown-route.ts';
import { caseRoutes } from '#functions/sections/case-routes.ts';
import { sectionApi } from '#functions/sections/section-api.ts';
import type { StaffDeps } from './deps.ts';
import { timetableRoutes } from './routes/timetable.ts';
import { staffSection } from './section.ts';

/** The JSON API of staff. */
export function createStaffApi(deps: StaffDeps) {
  const api = sectionApi(deps, staffSection, '/staff/api').route('/', caseRoutes(deps)).route('/', timetableRoutes(deps));
  api.all('*', unknownRoute(api.routes));
  return api;
}

export type StaffApi = ReturnType<typeof createStaffApi>;
