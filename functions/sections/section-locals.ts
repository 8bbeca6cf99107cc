import type { Context } from 'hono';
import { preferencesOf } from '#functions/http/preferences.ts';
import type { UnitName } from '#shared/contract/services.ts';
import type { CountySettings } from '#shared/county/county.ts';
import { mayReceiveCases } from '#shared/county/find-unit.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { SectionDeps } from './deps.ts';

/** What pages of every section are given. */
export type SectionLocals = {
  readonly page: { readonly locale: Locale; readonly elder: boolean; readonly path: string };
  readonly county: CountySettings;
  readonly now: Date;
};

/** What pages of a section are given besides, next to its API. */
export type SectionPart = {
  /** Names of units, for showing where a case or a colleague is. */
  readonly units: readonly UnitName[];
  /** The units a case can be transferred to. */
  readonly receivers: readonly UnitName[];
  /** A random text that makes a form's request recognisable when it is sent twice. */
  readonly newRequest: () => string;
};

export function sectionLocals(c: Context, deps: SectionDeps): SectionLocals {
  const { locale, elder } = preferencesOf(c);
  const { pathname, search } = new URL(c.req.url);
  return { page: { locale, elder, path: pathname + search }, county: deps.env.county.settings, now: deps.env.now() };
}

export function sectionPart({ env, newId }: SectionDeps): SectionPart {
  const { units } = env.county;
  return { units, receivers: units.filter(mayReceiveCases), newRequest: newId };
}

/** What goes with every call of a section's page to its API: the caller's session. */
export function sessionHeaders(c: Context): { cookie: string } {
  return { cookie: c.req.header('cookie') ?? '' };
}
