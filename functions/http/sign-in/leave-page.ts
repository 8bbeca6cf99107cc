import type { Context } from 'hono';
import { html } from 'hono/html';
import { preferencesOf } from '#functions/http/preferences.ts';
import { signOutText } from '#shared/i18n/sign-out.ts';

/**
 * Goes on to the issuer by itself, and has a link for whoever does not. A redirect would not do: browsers hold the way a form takes against
 * `form-action 'self'`, redirects included.
 */
export function leavePage(c: Context, to: URL): Response | Promise<Response> {
  const { locale } = preferencesOf(c);
  const texts = signOutText(locale);
  c.header('refresh', `0; url=${to.href}`);
  return c.html(
    html`<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title><main><h1>${texts.title}</h1><p><a href="${to.href}">${texts.goOn}</a></p></main></html>`,
  );
}
