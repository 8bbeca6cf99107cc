import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { admit } from '#core/staff/admit.ts';
import { beginSession, endSession, openSession } from '#core/staff/session.ts';
import type { HttpEnv } from '../env.ts';
import { Refused } from '../refused.ts';
import { leavePage } from './leave-page.ts';
import { ownPage, welcomeUrl } from './own-page.ts';
import { keepPending, takePending } from './pending.ts';
import { cookieOptions, keepSession, type Section, type SignInDeps, sessionDeps } from './section.ts';

/**
 * Signing in and out of a section: BASE/sign-in leaves for the issuer, BASE/signed-in is where it sends people back and goes on to the page of the
 * section that `?to=` named; BASE/sign-out ends the session here and, where the issuer offers it, there; BASE/signed-out is where it sends people back
 * then. Who is refused or late learns why on the welcome page, which still knows the page to go on to; whom the section is not for finds nothing here.
 */
export function signInRoutes(deps: SignInDeps, section: Section) {
  const { base } = section;
  return new Hono<HttpEnv>()
    .get(`${base}/sign-in`, async (c) => {
      const { url, pending } = await deps.identity.begin(new URL(`${base}/signed-in`, deps.origin));
      await keepPending(c, deps, { section, pending, to: ownPage(section, c.req.query('to')) });
      return c.redirect(url.href, 303);
    })
    .get(`${base}/signed-in`, (c) => signedIn(c, deps, section))
    .post(`${base}/sign-out`, (c) => signOut(c, deps, section))
    .get(`${base}/signed-out`, (c) => c.redirect(welcomeUrl(section, { again: 'signed-out' }), 303))
    .get(nowhere(section), () => {
      throw new Refused('not-found');
    });
}

/** Where nothing is, for whoever must not stay at an address that holds a code. */
const nowhere = ({ base }: Section) => `${base}/nothing` as const;

async function signedIn(c: Context<HttpEnv>, deps: SignInDeps, section: Section): Promise<Response> {
  const { pending, to } = await takePending(c, deps, section);
  const welcomeAgain = (again: string) => c.redirect(welcomeUrl(section, { again, to }), 303);
  if (pending === undefined) return welcomeAgain('late');
  const { pathname, search } = new URL(c.req.url);
  const identified = await deps.identity.finish(new URL(`${pathname}${search}`, deps.origin), pending);
  if (identified === undefined) return welcomeAgain('refused');
  const admitted = admit(deps.env.county, identified.claims);
  if (!admitted.ok) return welcomeAgain(admitted.error);
  if (section.admits?.(deps.env.county, admitted.value) === false) return c.redirect(nowhere(section), 303);
  const session = await beginSession(sessionDeps(deps, section), { member: admitted.value, idToken: identified.idToken });
  await keepSession(c, deps, { section, session });
  return c.redirect(to ?? section.base, 303);
}

async function signOut(c: Context<HttpEnv>, deps: SignInDeps, section: Section): Promise<Response> {
  const own = sessionDeps(deps, section);
  const session = await openSession(own, getCookie(c, section.cookies.session) ?? '');
  const idToken = session === undefined ? undefined : await endSession(own, session);
  deleteCookie(c, section.cookies.session, cookieOptions);
  c.header('clear-site-data', '"cache"');
  const away = idToken === undefined ? undefined : await issuersExit(deps, section, idToken);
  return away === undefined ? c.redirect(welcomeUrl(section, { again: 'signed-out' }), 303) : leavePage(c, away);
}

/** Signed out here is signed out: an issuer that cannot be reached now does not turn that into a failure. */
async function issuersExit({ identity, origin }: SignInDeps, { base }: Section, idToken: string): Promise<URL | undefined> {
  try {
    return await identity.leave(idToken, new URL(`${base}/signed-out`, origin));
  } catch {
    return undefined;
  }
}
