import { toBase64Url } from '../encoding.ts';
import type { MessageSender, SendOutcome } from './message-sender.ts';
import { type Message, messageIdOf, messagesFor } from './messages.ts';
import type { MessageTry } from './notification-store.ts';
import type { NotificationDeps } from './queue-notification.ts';
import { isOneTooMany } from './recipient-limit.ts';

/** Seconds one try to send may take before another may begin. */
export const leaseSeconds = 60;
/** A message that could not be sent is tried again after a minute, two minutes, three … at most an hour. */
const retryStepSeconds = 60;
const longestRetrySeconds = 3600;

/**
 * What became of a message: `sent`; `refused` for good by its server; `dropped`, because nobody needs it any more; `limited`: dropped, because its recipient
 * has had as many as allowed today; `waiting` for another try; `done` or `in-hand`
 * already, so that this call did nothing.
 */
export type Dispatched = SendOutcome | 'dropped' | 'limited' | 'waiting' | 'done' | 'in-hand';

/**
 * Sends a queued message: called twice, at the same time or late, it goes out once. Only when a process dies between handing it over and noting that, it is sent again,
 * after the lease, under the same id. A failure of the server is no failure of this call: the message waits for its next try.
 */
export async function dispatchMessage(deps: NotificationDeps, id: string): Promise<Dispatched> {
  const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
  const attempt = { id, claim: toBase64Url(deps.env.randomBytes(9)) };
  const claim = await deps.notifications.claim(attempt, { nowSeconds, leaseUntil: nowSeconds + leaseSeconds });
  if (claim.outcome !== 'claimed') return claim.outcome;
  const { notification, tries } = claim;
  const message = (await messagesFor(deps, notification)).find(({ channel }) => messageIdOf(deps, channel, notification) === id);
  const outcome = message === undefined ? 'dropped' : await sendWithinLimit(deps, message, { attempt, tries });
  if (outcome !== 'waiting') await deps.notifications.finish(attempt);
  return outcome;
}

/** A message counts against the limit of its recipient once, at its first try; what is dropped before is never sent and does not count. */
async function sendWithinLimit(
  deps: NotificationDeps,
  message: Message,
  { attempt, tries }: { attempt: MessageTry; tries: number },
): Promise<SendOutcome | 'waiting' | 'limited'> {
  if (tries === 1 && (await isOneTooMany(deps, message))) return 'limited';
  return sendOrRelease(deps, message, { attempt, tries });
}

async function sendOrRelease(
  deps: NotificationDeps,
  message: Message,
  { attempt, tries }: { attempt: MessageTry; tries: number },
): Promise<SendOutcome | 'waiting'> {
  try {
    return await send(deps.sender, message, attempt.id);
  } catch (error) {
    deps.onSendFailure(error);
    const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
    await deps.notifications.release(attempt, nowSeconds + Math.min(tries * retryStepSeconds, longestRetrySeconds));
    return 'waiting';
  }
}

async function send(sender: MessageSender, message: Message, id: string): Promise<SendOutcome> {
  if (message.channel === 'mail') return sender.mail({ to: message.to, subject: message.subject, text: message.text, id });
  if (sender.sms === undefined) throw new Error('an SMS was queued, but there is no gateway');
  return sender.sms({ to: message.to, text: message.text, id });
}
