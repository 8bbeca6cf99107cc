import type { MiddlewareHandler } from 'hono';
import { toBase64Url } from '#core/encoding.ts';
import type { Limit, LimitStore } from '#core/limits.ts';
import type { Secrets } from '#core/secrets.ts';
import type { HttpEnv } from './env.ts';
import { problem } from './problem.ts';

export type LimitDeps = { readonly limits: LimitStore; readonly secrets: Secrets; readonly now: () => Date };

/** Refuses a client that is over one of the limits with 429 and the seconds to wait. */
export function clientLimit(deps: LimitDeps, limits: readonly Limit[]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const retryAfterSeconds = await secondsToWait(deps, c.var.clientAddress, limits);
    return retryAfterSeconds > 0 ? problem(c, 'too-many-requests', { retryAfterSeconds }) : next();
  };
}

/**
 * Counts one more of something for a client; the seconds it must wait when that is over one of the limits, else 0. It counts before it is done, in
 * one atomic write, so parallel requests cannot slip through. The client is a digest of its network (IPv4 address, IPv6 /64) that changes every day.
 */
export async function secondsToWait(deps: LimitDeps, address: string, limits: readonly Limit[]): Promise<number> {
  const nowSeconds = Math.floor(deps.now().getTime() / 1000);
  const day = deps.now().toISOString().slice(0, 10);
  const client = toBase64Url(await deps.secrets.mac('client', `${day}~${networkOf(address)}`)).slice(0, 16);
  return Math.max(...(await Promise.all(limits.map((limit) => waitFor(deps.limits, { limit, client, nowSeconds })))));
}

async function waitFor(store: LimitStore, at: { limit: Limit; client: string; nowSeconds: number }): Promise<number> {
  const { limit, client, nowSeconds } = at;
  const period = Math.floor(nowSeconds / limit.seconds);
  const endsAt = (period + 1) * limit.seconds;
  const count = await store.count(`${limit.name}#${client}#${period}`, endsAt);
  return count > limit.max ? endsAt - nowSeconds : 0;
}

/** IPv6 clients own a /64, so the last four groups say nothing. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const headGroups = head.split(':').filter((group) => group !== '');
  const tailGroups = tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - headGroups.length - tailGroups.length) }, () => '0');
  return [...headGroups, ...(address.includes('::') ? zeros : []), ...tailGroups].slice(0, 4).join(':');
}
