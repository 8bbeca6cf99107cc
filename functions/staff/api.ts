import { unknownRoute } from '#functions/http/unknown-route.ts';
import { caseRoutes } from '#functions/sections/case-routes.ts';
import { sectionApi } from '#functions/sections/section-api.ts';
import type { StaffDeps } from './deps.ts';
import { staffSection } from './section.ts';

/** The JSON API of staff. */
export function createStaffApi(deps: StaffDeps) {
  const api = sectionApi(deps, staffSection, '/staff/api').route('/', caseRoutes(deps));
  api.all('*', unknownRoute(api.routes));
  return api;
}

export type StaffApi = ReturnType<typeof createStaffApi>;
