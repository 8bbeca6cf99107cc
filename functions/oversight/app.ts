import type { RenderPage } from '#functions/http/pages.ts';
import { createSectionApp } from '#functions/sections/section-app.ts';
import { createOversightApi } from './api.ts';
import type { OversightDeps } from './deps.ts';
import { type OversightLocals, oversightLocals } from './page-locals.ts';
import { oversightSection } from './section.ts';

/** Renders one page of those who handle complaints. */
export type RenderOversightPage = RenderPage<OversightLocals>;

/** The side of those who handle complaints, under /oversight. Nothing of residents' and staff's sides exists here. */
export function createOversightApp(deps: OversightDeps, render: RenderOversightPage) {
  return createSectionApp(deps, {
    section: oversightSection,
    api: createOversightApi(deps),
    render,
    localsOf: (c, call) => oversightLocals(c, deps, call),
  });
}
