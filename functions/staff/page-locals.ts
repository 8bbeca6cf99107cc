import type { Context } from 'hono';
import { hc } from 'hono/client';
import { encodedParams } from '#functions/http/encoded-params.ts';
import {
  type Call,
  inProcess,
  type SectionLocals,
  type SectionPart,
  sectionLocals,
  sectionPart,
} from '#functions/sections/section-locals.ts';
import type { StaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';

/** What only staff pages are given. */
export type StaffPart = SectionPart & { readonly api: ReturnType<typeof hc<StaffApi>> };

export type StaffLocals = SectionLocals & { readonly staff: StaffPart };

/** Locals for one staff request; API calls stay in this process and carry the caller's session. */
export function staffLocals(c: Context, deps: StaffDeps, call: Call): StaffLocals {
  const api = encodedParams(hc<StaffApi>('http://portal', inProcess(c, call)));
  return { ...sectionLocals(c, deps), staff: { ...sectionPart(deps), api } };
}
