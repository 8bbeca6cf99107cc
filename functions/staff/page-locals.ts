import type { Context } from 'hono';
import { hc } from 'hono/client';
import { encodedParams } from '#functions/http/encoded-params.ts';
import { preferencesOf } from '#functions/http/preferences.ts';
import type { CompiledCounty, CountySettings } from '#shared/county/county.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { StaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';

/** What only staff pages are given. */
export type StaffPart = {
  readonly api: ReturnType<typeof hc<StaffApi>>;
  /** Names of offices, for showing where a case is and where it can go. */
  readonly offices: CompiledCounty['offices'];
  /** A random text that makes a form's request recognisable when it is sent twice. */
  readonly newRequest: () => string;
};

export type StaffLocals = {
  readonly page: { readonly locale: Locale; readonly elder: boolean; readonly path: string };
  readonly county: CountySettings;
  readonly now: Date;
  readonly staff: StaffPart;
};

type Call = (input: Request | string | URL, init?: RequestInit) => Response | Promise<Response>;

/** Locals for one staff request; API calls stay in this process and carry the caller's session. */
export function staffLocals(c: Context, deps: StaffDeps, call: Call): StaffLocals {
  const { locale, elder } = preferencesOf(c);
  const { pathname, search } = new URL(c.req.url);
  const api = encodedParams(
    hc<StaffApi>('http://portal', {
      headers: { cookie: c.req.header('cookie') ?? '' },
      fetch: async (input: Request | string | URL, init?: RequestInit) => call(input, init),
    }),
  );
  return {
    page: { locale, elder, path: pathname + search },
    county: deps.env.county.settings,
    now: deps.env.now(),
    staff: { api, offices: deps.env.county.offices, newRequest: deps.newId },
  };
}
