import type { RenderPage } from '#functions/http/pages.ts';
import { createSectionApp } from '#functions/sections/section-app.ts';
import { createStaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';
import { type StaffLocals, staffLocals } from './page-locals.ts';
import { staffSection } from './section.ts';

/** Renders one page of staff. */
export type RenderStaffPage = RenderPage<StaffLocals>;

/** The whole staff side: sign-in, API, pages under /staff. Nothing of the residents' side exists here. */
export function createStaffApp(deps: StaffDeps, render: RenderStaffPage) {
  return createSectionApp(deps, {
    section: staffSection,
    api: createStaffApi(deps),
    render,
    localsOf: (c, call) => staffLocals(c, deps, call),
  });
}
