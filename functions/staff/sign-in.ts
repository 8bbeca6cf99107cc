import type { Context } from 'hono';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { openSession, sealSession, sessionLongestHours } from '#core/staff/session.ts';
import type { HttpEnv } from '#functions/http/env.ts';
import type { StaffDeps } from './deps.ts';
import type { StaffEnv } from './staff-env.ts';

const sessionCookie = '__Host-staff';
const pendingCookie = '__Host-sign-in';
const pendingContext = { class: 'staff', associatedData: 'sign-in' } as const;
const Pending = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
/** Lax, not Strict: coming back from the issuer is a navigation from another site. Forms are kept to our own pages by same-origin.ts. */
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const pendingSeconds = 600;

/** Signing in and out: /staff/sign-in leaves for the issuer, /staff/signed-in is where it sends people back. */
export function signInRoutes({ env, identity, sealing, origin }: StaffDeps) {
  return new Hono<HttpEnv>()
    .get('/staff/sign-in', async (c) => {
      const { url, pending } = await identity.begin(new URL('/staff/signed-in', origin));
      setCookie(c, pendingCookie, await sealing.seal(pendingContext, JSON.stringify(pending)), { ...options, maxAge: pendingSeconds });
      return c.redirect(url.href, 303);
    })
    .get('/staff/signed-in', async (c) => {
      const text = await sealing.open(pendingContext, getCookie(c, pendingCookie) ?? '');
      deleteCookie(c, pendingCookie, options);
      if (text === undefined) return c.redirect('/staff/welcome?again=late', 303);
      const answer = new URL(c.req.url);
      const member = await identity.finish(new URL(`${answer.pathname}${answer.search}`, origin), Pending.parse(JSON.parse(text)));
      if (member === undefined) return c.redirect('/staff/welcome?again=refused', 303);
      const openedAt = Math.floor(env.now().getTime() / 1000);
      await keepSession(c, { env, sealing }, { member, openedAt });
      return c.redirect('/staff', 303);
    })
    .post('/staff/sign-out', (c) => {
      deleteCookie(c, sessionCookie, options);
      c.header('clear-site-data', '"cache"');
      return c.redirect('/staff/welcome?again=signed-out', 303);
    });
}

type SessionDeps = Pick<StaffDeps, 'env' | 'sealing'>;

/** The session of this request, if there is a valid one; using it keeps it open. */
export async function sessionOf(c: Context<StaffEnv>, deps: SessionDeps) {
  const session = await openSession(deps, getCookie(c, sessionCookie) ?? '');
  if (session !== undefined) await keepSession(c, deps, session);
  return session;
}

async function keepSession(c: Context, deps: SessionDeps, session: Parameters<typeof sealSession>[1]): Promise<void> {
  setCookie(c, sessionCookie, await sealSession(deps, session), { ...options, maxAge: sessionLongestHours * 3600 });
}
