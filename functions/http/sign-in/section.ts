import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Environment } from '#core/environment.ts';
import type { SealClass, Sealing } from '#core/secrets.ts';
import type { IdentityProvider } from '#core/staff/identity-provider.ts';
import { type OpenSession, openSession, type SessionDeps, sealSession, sessionLongestHours } from '#core/staff/session.ts';
import type { SessionStore } from '#core/staff/session-store.ts';
import type { StaffMember } from '#core/staff/staff-member.ts';
import type { CompiledCounty } from '#shared/county/county.ts';

/** A part of the portal people sign in to. Sessions of one open nothing in another: their cookies have other names and other keys. */
export type Section = {
  readonly sealClass: SealClass;
  readonly cookies: { readonly session: `__Host-${string}`; readonly pending: `__Host-${string}` };
  /** Path everything of it lies under: /staff. */
  readonly base: `/${string}`;
  /** Its page that can be seen without a session. */
  readonly welcome: `/${string}`;
  /** Whom it is for, among those the bureau vouches for; for everybody else it does not exist. Absent: for all of them. */
  readonly admits?: (county: CompiledCounty, member: StaffMember) => boolean;
};

/** What signing in needs. */
export type SignInDeps = {
  readonly env: Environment;
  readonly sealing: Sealing;
  readonly identity: IdentityProvider;
  readonly sessions: SessionStore;
  /** The origin its pages are served from. */
  readonly origin: string;
};

/** Lax, not Strict: coming back from the issuer is a navigation from another site. Forms are kept to our own pages by same-origin.ts. */
export const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

export type SessionOf = Omit<SignInDeps, 'identity' | 'origin'>;

export function sessionDeps({ env, sealing, sessions }: SessionOf, { sealClass }: Section): SessionDeps {
  return { env, sealing, sessions, sealClass };
}

/** The session of this request, if there is a valid one; using it keeps it open. */
export async function sessionOf(c: Context, deps: SessionOf, section: Section): Promise<OpenSession | undefined> {
  const session = await openSession(sessionDeps(deps, section), getCookie(c, section.cookies.session) ?? '');
  if (session !== undefined) await keepSession(c, deps, { section, session });
  return session;
}

export async function keepSession(
  c: Context,
  deps: SessionOf,
  { section, session }: { section: Section; session: OpenSession },
): Promise<void> {
  const sealed = await sealSession(sessionDeps(deps, section), session);
  setCookie(c, section.cookies.session, sealed, { ...cookieOptions, maxAge: sessionLongestHours * 3600 });
}
