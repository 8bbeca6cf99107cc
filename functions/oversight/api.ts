import { unknownRoute } from '#functions/http/unknown-route.ts';
import { caseRoutes } from '#functions/sections/case-routes.ts';
import { sectionApi } from '#functions/sections/section-api.ts';
import type { OversightDeps } from './deps.ts';
import { oversightSection } from './section.ts';

/** The JSON API of those who handle complaints. */
export function createOversightApi(deps: OversightDeps) {
  const api = sectionApi(deps, oversightSection, '/oversight/api').route('/', caseRoutes(deps));
  api.all('*', unknownRoute(api.routes));
  return api;
}

export type OversightApi = ReturnType<typeof createOversightApi>;
