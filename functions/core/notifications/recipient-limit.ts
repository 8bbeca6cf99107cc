import { localDayOf } from '#shared/local-time.ts';
import type { LimitStore } from '../limits.ts';
import type { ComposeDeps, Message } from './messages.ts';

/** Messages of the portal to one address in one day of the county. Nobody has verified that an address belongs to whoever gave it. */
export const mostMessagesADay = 6;

const secondsOfDay = 86_400;

export type RecipientLimitDeps = Pick<ComposeDeps, 'env' | 'digest'> & { readonly limits: Pick<LimitStore, 'count'> };

/**
 * Counts one more message to its address and says whether it is one too many today. What is counted under is a digest of the address's own digest and the day: neither
 * the address nor that two days had the same one can be read out of the store.
 */
export async function isOneTooMany(
  deps: RecipientLimitDeps,
  { channel, recipient }: Pick<Message, 'channel' | 'recipient'>,
): Promise<boolean> {
  if (recipient === undefined) return false;
  const now = deps.env.now();
  const day = localDayOf(now, deps.env.county.settings.timeZone);
  const count = await deps.limits.count(
    `message#${deps.digest(`${channel} ${recipient} ${day}`)}`,
    Math.floor(now.getTime() / 1000) + secondsOfDay,
  );
  return count > mostMessagesADay;
}
