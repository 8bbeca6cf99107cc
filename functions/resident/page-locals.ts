import type { Context } from 'hono';
import { hc } from 'hono/client';
import type { HttpEnv } from '#functions/http/env.ts';
import { type Call, inProcessClient } from '#functions/http/in-process-client.ts';
import { preferencesOf } from '#functions/http/preferences.ts';
import type { CountySettings } from '#shared/county/county.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ResidentApi } from './api.ts';
import type { ResidentDeps } from './deps.ts';
import { type Drafts, draftsOf } from './drafts.ts';
import { type OpenedMatter, openedMatterOf } from './matter-cookie.ts';

/** What a resident page is given. The API client is the only way to the rules. */
export type PageLocals = {
  readonly page: { readonly locale: Locale; readonly elder: boolean; readonly path: string };
  readonly county: CountySettings;
  readonly api: ReturnType<typeof hc<ResidentApi>>;
  readonly drafts: Drafts;
  readonly matter: OpenedMatter;
  readonly now: Date;
};

/** Locals for one request; API calls stay in this process and belong to the same client. */
export function pageLocals(c: Context<HttpEnv>, deps: ResidentDeps, call: Call): PageLocals {
  const { env, secrets, sealing } = deps.booking;
  const { locale, elder } = preferencesOf(c);
  return {
    page: { locale, elder, path: new URL(c.req.url).pathname + new URL(c.req.url).search },
    county: env.county.settings,
    api: inProcessClient(call, hc<ResidentApi>),
    drafts: draftsOf(c, { env, store: deps.drafts, limits: deps.limits, secrets, sealing }),
    matter: openedMatterOf(c),
    now: env.now(),
  };
}
