import * as z from 'zod';
import type { Environment } from '../environment.ts';
import type { Sealing } from '../secrets.ts';
import { StaffMember } from './staff-member.ts';

/** A staff session ends after this long without use, and after a shift at the latest. */
export const sessionIdleMinutes = 30;
export const sessionLongestHours = 9;

const Session = z.object({ member: StaffMember, openedAt: z.number(), usedAt: z.number() });
const sealContext = { class: 'staff', associatedData: 'session' } as const;

type Deps = { readonly env: Pick<Environment, 'now'>; readonly sealing: Sealing };
export type OpenSession = { readonly member: StaffMember; readonly openedAt: number };

/** The session as sealed text for a cookie: nobody can read, make or alter one without the key of class `staff`. */
export async function sealSession({ env, sealing }: Deps, session: OpenSession): Promise<string> {
  const content: z.infer<typeof Session> = { ...session, usedAt: seconds(env) };
  return sealing.seal(sealContext, JSON.stringify(content));
}

/** The session behind a sealed text; undefined when it is altered, foreign, unused for too long or over. */
export async function openSession({ env, sealing }: Deps, sealed: string): Promise<OpenSession | undefined> {
  const text = await sealing.open(sealContext, sealed);
  const parsed = text === undefined ? undefined : Session.safeParse(JSON.parse(text));
  if (parsed?.success !== true) return undefined;
  const { member, openedAt, usedAt } = parsed.data;
  const now = seconds(env);
  const isOpen = now - usedAt <= sessionIdleMinutes * 60 && now - openedAt <= sessionLongestHours * 3600;
  return isOpen ? { member, openedAt } : undefined;
}

function seconds(env: Pick<Environment, 'now'>): number {
  return Math.floor(env.now().getTime() / 1000);
}
