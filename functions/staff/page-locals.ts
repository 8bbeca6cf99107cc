import type { Context } from 'hono';
import { hc } from 'hono/client';
import { encodedParams } from '#functions/http/encoded-params.ts';
import { preferencesOf } from '#functions/http/preferences.ts';
import type { UnitName } from '#shared/contract/services.ts';
import type { CompiledCounty, CountySettings } from '#shared/county/county.ts';
import { mayReceiveCases } from '#shared/county/find-unit.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { StaffApi } from './api.ts';
import type { StaffDeps } from './deps.ts';

/** What only staff pages are given. */
export type StaffPart = {
  readonly api: ReturnType<typeof hc<StaffApi>>;
  /** Names of units, for showing where a case or a colleague is. */
  readonly units: readonly UnitName[];
  /** The units a case can be transferred to. */
  readonly receivers: readonly UnitName[];
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
    staff: { api, ...unitNames(deps.env.county), newRequest: deps.newId },
  };
}

function unitNames({ units }: CompiledCounty): Pick<StaffPart, 'units' | 'receivers'> {
  return { units, receivers: units.filter(mayReceiveCases) };
}
