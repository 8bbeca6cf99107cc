import * as z from 'zod';
import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import type { SealClass, Sealing } from '../secrets.ts';
import type { SessionStore } from './session-store.ts';
import { StaffMember } from './staff-member.ts';

/** A staff session ends after this long without use, and after a shift at the latest. */
export const sessionIdleMinutes = 30;
export const sessionLongestHours = 9;

const idBytes = 18;
const Session = z.object({ id: z.string(), member: StaffMember, usedAt: z.number() });

export type SessionDeps = {
  readonly env: Pick<Environment, 'now' | 'randomBytes'>;
  readonly sealing: Sealing;
  readonly sessions: SessionStore;
  /** Whose sessions: those of one class open nothing for another. */
  readonly sealClass: SealClass;
};
export type OpenSession = { readonly id: string; readonly member: StaffMember };

/** Begins a session for somebody the issuer has just vouched for, and remembers their ID token for the way out. */
export async function beginSession(
  deps: SessionDeps,
  signedIn: { member: StaffMember; idToken: string | undefined },
): Promise<OpenSession> {
  const id = toBase64Url(deps.env.randomBytes(idBytes));
  const { idToken } = signedIn;
  const sealedIdToken = idToken === undefined ? undefined : await deps.sealing.seal(tokenContext(deps, id), idToken);
  await deps.sessions.begin(id, { sealedIdToken }, seconds(deps) + sessionLongestHours * 3600);
  return { id, member: signedIn.member };
}

/** The session as sealed text for a cookie, used now: nobody can read, make or alter one without the key of its class. */
export async function sealSession(deps: SessionDeps, session: OpenSession): Promise<string> {
  const content: z.infer<typeof Session> = { ...session, usedAt: seconds(deps) };
  return deps.sealing.seal(sessionContext(deps), JSON.stringify(content));
}

/** The session behind a sealed text; undefined when it is altered, foreign, unused for too long, over after a shift, or was ended. One read. */
export async function openSession(deps: SessionDeps, sealed: string): Promise<OpenSession | undefined> {
  const text = await deps.sealing.open(sessionContext(deps), sealed);
  const parsed = text === undefined ? undefined : Session.safeParse(JSON.parse(text));
  if (parsed?.success !== true) return undefined;
  const { id, member, usedAt } = parsed.data;
  if (seconds(deps) - usedAt > sessionIdleMinutes * 60) return undefined;
  return (await deps.sessions.find(id, seconds(deps))) === undefined ? undefined : { id, member };
}

/** Ends it for good, wherever its cookie still lies; gives the ID token it began with, if there was one. */
export async function endSession(deps: SessionDeps, { id }: OpenSession): Promise<string | undefined> {
  const record = await deps.sessions.find(id, seconds(deps));
  await deps.sessions.end(id, seconds(deps));
  return record?.sealedIdToken === undefined ? undefined : deps.sealing.open(tokenContext(deps, id), record.sealedIdToken);
}

const sessionContext = ({ sealClass }: SessionDeps) => ({ class: sealClass, associatedData: 'session' });
const tokenContext = ({ sealClass }: SessionDeps, id: string) => ({ class: sealClass, associatedData: `id-token#${id}` });

function seconds({ env }: SessionDeps): number {
  return Math.floor(env.now().getTime() / 1000);
}
