import type { Context } from 'hono';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Locale, localeOf } from '#shared/i18n/locale.ts';
import type { HttpEnv } from './env.ts';

export type Preferences = { readonly locale: Locale; readonly elder: boolean };

const yearSeconds = 365 * 24 * 3600;

/** Language and type size of this visitor: the choice made, else what the browser asks for, else Chinese. */
export function preferencesOf(c: Context): Preferences {
  const chosen = localeOf(getCookie(c, 'lang') ?? '');
  const accepted = (c.req.header('accept-language') ?? '').split(',').map((part) => localeOf(part.split(';')[0] ?? ''));
  return { locale: chosen ?? accepted.find((locale) => locale !== undefined) ?? 'zh-CN', elder: getCookie(c, 'elder') === 'on' };
}

/** `/preferences?lang=en&back=/services` and `/preferences?elder=on&back=/`: remembers the choice and goes back. Same address in both languages. */
export function preferenceRoutes() {
  return new Hono<HttpEnv>().get('/preferences', (c) => {
    const { lang, elder, back } = c.req.query();
    const locale = localeOf(lang ?? '');
    const options = { path: '/', maxAge: yearSeconds, sameSite: 'Lax', secure: true, httpOnly: true } as const;
    if (locale !== undefined) setCookie(c, 'lang', locale, options);
    if (elder === 'on' || elder === 'off') setCookie(c, 'elder', elder, options);
    return c.redirect(ownPath(back), 303);
  });
}

/** A path on this site, in visible ASCII as browsers write one; anything that could lead elsewhere or is no address becomes the home page. */
export function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : '/';
}
