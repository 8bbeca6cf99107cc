import type { Context } from 'hono';
import { hc } from 'hono/client';
import { preferencesOf } from '#functions/http/preferences.ts';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { StaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';

/** What a staff page is given. */
export type StaffLocals = Pick<PageLocals, 'page' | 'county' | 'now'> & {
  readonly staffApi: ReturnType<typeof hc<StaffApi>>;
  /** Names of offices, for showing where a case is and where it can go. */
  readonly offices: CompiledCounty['offices'];
  /** A random text that makes a form's request recognisable when it is sent twice. */
  readonly newRequest: () => string;
};

type Call = (input: Request | string | URL, init?: RequestInit) => Response | Promise<Response>;

/** Locals for one staff request; API calls stay in this process and carry the caller's session. */
export function staffLocals(c: Context, deps: StaffDeps, call: Call): StaffLocals {
  const { locale, elder } = preferencesOf(c);
  const { pathname, search } = new URL(c.req.url);
  const cookie = c.req.header('cookie') ?? '';
  return {
    page: { locale, elder, path: pathname + search },
    county: deps.env.county.settings,
    now: deps.env.now(),
    offices: deps.env.county.offices,
    newRequest: deps.newId,
    staffApi: hc<StaffApi>('http://portal', {
      headers: { cookie },
      fetch: async (input: Request | string | URL, init?: RequestInit) => call(input, init),
    }),
  };
}
