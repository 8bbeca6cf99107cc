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
import type { OversightApi } from './api.ts';
import type { OversightDeps } from './deps.ts';

/** What only pages under /oversight are given. */
export type OversightPart = SectionPart & { readonly api: ReturnType<typeof hc<OversightApi>> };

export type OversightLocals = SectionLocals & { readonly oversight: OversightPart };

/** Locals for one request of theirs; API calls stay in this process and carry the caller's session. */
export function oversightLocals(c: Context, deps: OversightDeps, call: Call): OversightLocals {
  const api = encodedParams(hc<OversightApi>('http://portal', inProcess(c, call)));
  return { ...sectionLocals(c, deps), oversight: { ...sectionPart(deps), api } };
}
