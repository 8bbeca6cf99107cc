import type { Secrets } from '../secrets.ts';
import { readSignedText, signText } from '../signed-text.ts';
import { matterHandle } from './matter-handle.ts';

/** Minutes an opened matter stays open without use, and at most. */
export const idleMinutes = 15;
export const longestMinutes = 60;

/** An opened matter: the digest of its receipt, and when it was opened. */
export type Access = { readonly key: string; readonly openedAt: number };

/**
 * The token that stands for a receipt after a successful lookup, so that the receipt itself travels only once. It is signed and carries its own
 * end; the store keeps nothing, so a lookup that succeeds costs the same as one that does not.
 */
export async function accessToken(secrets: Secrets, access: Access, now: Date): Promise<string> {
  return signText(secrets, 'access', `${access.key}~${access.openedAt}~${Math.floor(now.getTime() / 1000)}`);
}

/** What the matter of a key is acted on with from now on: a token of its own, and the handle by which it is known. */
export async function openAccess(secrets: Secrets, key: string, now: Date): Promise<{ access: string; handle: string }> {
  const openedAt = Math.floor(now.getTime() / 1000);
  return { access: await accessToken(secrets, { key, openedAt }, now), handle: await matterHandle(secrets, key) };
}

/** The access a token stands for, or undefined when it was altered, left unused for `idleMinutes` or opened over `longestMinutes` ago. */
export async function readAccessToken(secrets: Secrets, token: string, now: Date): Promise<Access | undefined> {
  const text = await readSignedText(secrets, 'access', token);
  const [key, openedAt, usedAt] = (text ?? '').split('~');
  if (!key) return undefined;
  const nowSeconds = now.getTime() / 1000;
  const open = nowSeconds - Number(usedAt) <= idleMinutes * 60 && nowSeconds - Number(openedAt) <= longestMinutes * 60;
  return open ? { key, openedAt: Number(openedAt) } : undefined;
}
