import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { longestMinutes } from '#core/receipts/access.ts';

const cookie = '__Host-matter';

/** The opened matter of this browser: its access token in a cookie that no script can read and no other site can send. */
export type OpenedMatter = {
  readonly token: string | undefined;
  readonly keep: (token: string) => void;
  readonly close: () => void;
};

export function openedMatterOf(c: Context): OpenedMatter {
  const options = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
  return {
    token: tokenIn(getCookie(c, cookie)),
    keep: (token) => setCookie(c, cookie, token, { ...options, maxAge: longestMinutes * 60 }),
    close: () => {
      deleteCookie(c, cookie, options);
      c.header('clear-site-data', '"cache"');
    },
  };
}

/** What cannot be a token counts as none: it could not even stand in the header it goes on in. */
function tokenIn(value: string | undefined): string | undefined {
  return value !== undefined && /^[\x21-\x7e]{1,500}$/.test(value) ? value : undefined;
}
