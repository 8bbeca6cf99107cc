import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { PendingSignIn } from '#core/staff/identity-provider.ts';
import { cookieOptions, type Section, type SignInDeps } from './section.ts';

const pendingSeconds = 600;
/** The browser keeps it for longer, so that whoever comes too late still gets to the page they wanted. */
const keptSeconds = 12 * 3600;
const Pending = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), begunAt: z.number(), to: z.string().optional() });
const sealContext = ({ sealClass }: Section) => ({ class: sealClass, associatedData: 'sign-in' });

/** Remembers a sign-in that is under way in the browser, to be finished within ten minutes; `to` is the page it was begun for. */
export async function keepPending(
  c: Context,
  deps: SignInDeps,
  { section, pending, to }: { section: Section; pending: PendingSignIn; to: string | undefined },
): Promise<void> {
  const content: z.infer<typeof Pending> = { ...pending, begunAt: deps.env.now().getTime(), to };
  const sealed = await deps.sealing.seal(sealContext(section), JSON.stringify(content));
  setCookie(c, section.cookies.pending, sealed, { ...cookieOptions, maxAge: keptSeconds });
}

/** A sign-in as the browser brings it back; `pending` only while it can be finished. */
type TakenPending = { readonly pending?: PendingSignIn; readonly to?: string | undefined };

/** The sign-in under way, once: its cookie goes. Nothing when there is none, only `to` when it began more than ten minutes ago. */
export async function takePending(c: Context, deps: SignInDeps, section: Section): Promise<TakenPending> {
  const text = await deps.sealing.open(sealContext(section), getCookie(c, section.cookies.pending) ?? '');
  deleteCookie(c, section.cookies.pending, cookieOptions);
  if (text === undefined) return {};
  const { begunAt, to, ...pending } = Pending.parse(JSON.parse(text));
  return deps.env.now().getTime() - begunAt <= pendingSeconds * 1000 ? { pending, to } : { to };
}
