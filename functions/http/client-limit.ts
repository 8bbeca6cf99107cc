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
  const client = await clientDigest(deps, address);
  return Math.max(...(await Promise.all(limits.map((limit) => waitFor(deps.limits, { limit, client, nowSeconds })))));
}

async function waitFor(store: LimitStore, at: { limit: Limit; client: string; nowSeconds: number }): Promise<number> {
  const { key, endsAt } = periodOf(at);
  const count = await store.count(key, endsAt);
  return count > at.limit.max ? endsAt - at.nowSeconds : 0;
}

/**
 * A limit on how often a client may be refused something that a refusal tells about: `wait` gives the seconds until it may ask again, 0 when it may now;
 * `count` notes a refusal and gives the seconds to wait in its place when it is one too many: several may come between a `wait` and its `count`.
 */
export function refusalLimit(deps: LimitDeps, limit: Limit) {
  const period = async (address: string) => {
    const nowSeconds = Math.floor(deps.now().getTime() / 1000);
    return { ...periodOf({ limit, client: await clientDigest(deps, address), nowSeconds }), nowSeconds };
  };
  return {
    wait: async (address: string): Promise<number> => {
      const { key, endsAt, nowSeconds } = await period(address);
      return (await deps.limits.reached(key)) >= limit.max ? endsAt - nowSeconds : 0;
    },
    count: async (address: string): Promise<number> => {
      const { key, endsAt, nowSeconds } = await period(address);
      return (await deps.limits.count(key, endsAt)) > limit.max ? endsAt - nowSeconds : 0;
    },
  };
}

function periodOf({ limit, client, nowSeconds }: { limit: Limit; client: string; nowSeconds: number }) {
  const period = Math.floor(nowSeconds / limit.seconds);
  return { key: `${limit.name}#${client}#${period}`, endsAt: (period + 1) * limit.seconds };
}

/** Milliseconds by which a day of digests begins before that of UTC: at three at night in China, when hardly anything is held or asked that a fresh count could add to. */
const earlierThanUtc = 5 * 3_600_000;

/** A client as limits know it: a digest of its network (IPv4 address, IPv6 /64) that changes every night. */
export async function clientDigest({ secrets, now }: Pick<LimitDeps, 'secrets' | 'now'>, address: string): Promise<string> {
  const day = new Date(now().getTime() + earlierThanUtc).toISOString().slice(0, 10);
  return toBase64Url(await secrets.mac('client', `${day}~${networkOf(address)}`)).slice(0, 16);
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
