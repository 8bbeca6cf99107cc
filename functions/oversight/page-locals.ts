import type { Context } from 'hono';
import { hc } from 'hono/client';
import { type Call, inProcessClient } from '#functions/http/in-process-client.ts';
import { type SectionLocals, type SectionPart, sectionLocals, sectionPart, sessionHeaders } from '#functions/sections/section-locals.ts';
import type { OversightApi } from './api.ts';
import type { OversightDeps } from './deps.ts';

/** What only pages under /oversight are given. */
export type OversightPart = SectionPart & { readonly api: ReturnType<typeof hc<OversightApi>> };

export type OversightLocals = SectionLocals & { readonly oversight: OversightPart };

/** Locals for one request of theirs; API calls stay in this process and carry the caller's session. */
export function oversightLocals(c: Context, deps: OversightDeps, call: Call): OversightLocals {
  const api = inProcessClient(call, hc<OversightApi>, sessionHeaders(c));
  return { ...sectionLocals(c, deps), oversight: { ...sectionPart(deps), api } };
}
