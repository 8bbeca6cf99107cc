import type { Context } from 'hono';
import { hc } from 'hono/client';
import { type Call, inProcessClient } from '#functions/http/in-process-client.ts';
import { type SectionLocals, type SectionPart, sectionLocals, sectionPart, sessionHeaders } from '#functions/sections/section-locals.ts';
import type { StaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';

/** What only staff pages are given. */
export type StaffPart = SectionPart & { readonly api: ReturnType<typeof hc<StaffApi>> };

export type StaffLocals = SectionLocals & { readonly staff: StaffPart };

/** Locals for one staff request; API calls stay in this process and carry the caller's session. */
export function staffLocals(c: Context, deps: StaffDeps, call: Call): StaffLocals {
  const api = inProcessClient(call, hc<StaffApi>, sessionHeaders(c));
  return { ...sectionLocals(c, deps), staff: { ...sectionPart(deps), api } };
}
