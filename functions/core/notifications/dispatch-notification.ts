import { toBase64Url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import type { MessageSender, SendOutcome } from './message-sender.ts';
import { type ComposeDeps, type Message, messagesFor } from './messages.ts';
import { type Notification, nameOf, notificationDays } from './notification.ts';
import type { MessageClaim, NotificationStore } from './notification-store.ts';

/** Seconds one try to send may take before another may begin. */
export const leaseSeconds = 60;
/** A message that could not be sent is tried again after a minute, two minutes, three … at most an hour. */
const retryStepSeconds = 60;
const longestRetrySeconds = 3600;
/** A marker outlives everything that could still bring its notification. */
const markerDays = 2 * notificationDays;

export type DispatchDeps = ComposeDeps & {
  readonly env: Environment;
  readonly notification: NotificationStore;
  readonly sender: MessageSender;
  /** A digest of a text that tells nothing of it: the id of a message. */
  readonly digest: (text: string) => string;
};

/** What became of the messages of one piece of notification. */
export type Dispatched = { readonly sent: number; readonly refused: number; readonly done: number; readonly inHand: number };

/**
 * Tells notification by every channel its recipient gave, each once: told twice, at the same time or late, a message goes out once. Only when a process dies
 * between handing a message over and noting it is that message sent again, after the lease, under the same id. Every channel is tried; throws
 * afterwards when one failed, and what failed is tried again by `tellWaitingNews`.
 */
export async function dispatchNotification(deps: DispatchDeps, notification: Notification): Promise<Dispatched> {
  const dispatched = { sent: 0, refused: 0, done: 0, inHand: 0 };
  const failures: unknown[] = [];
  for (const letter of await messagesFor(deps, notification)) {
    try {
      const outcome = await sendOnce(deps, notification, letter);
      if (outcome !== undefined) dispatched[outcome] += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'several messages could not be sent');
  return dispatched;
}

async function sendOnce(deps: DispatchDeps, notification: Notification, letter: Message): Promise<keyof Dispatched | undefined> {
  if (letter.channel === 'sms' && deps.sender.sms === undefined) return undefined;
  const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
  const id = deps.digest(`${letter.channel} ${nameOf(notification)}`);
  const message = { id, notification, claim: toBase64Url(deps.env.randomBytes(9)) };
  const claim = await deps.notification.claim(message, {
    nowSeconds,
    leaseUntil: nowSeconds + leaseSeconds,
    expiresAt: nowSeconds + markerDays * 86_400,
  });
  if (claim.outcome !== 'claimed') return claim.outcome === 'done' ? 'done' : 'inHand';
  const outcome = await sendOrRelease(deps, letter, { message, tries: claim.tries });
  await deps.notification.finish(message);
  return outcome;
}

async function sendOrRelease(deps: DispatchDeps, letter: Message, attempt: { message: MessageClaim; tries: number }): Promise<SendOutcome> {
  try {
    return await send(deps.sender, letter, attempt.message.id);
  } catch (error) {
    const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
    const retryAt = nowSeconds + Math.min(attempt.tries * retryStepSeconds, longestRetrySeconds);
    await deps.notification.release(attempt.message, { nowSeconds, retryAt });
    throw error;
  }
}

async function send(sender: MessageSender, letter: Message, id: string): Promise<SendOutcome> {
  if (letter.channel === 'mail') return sender.mail({ to: letter.to, subject: letter.subject, text: letter.text, id });
  if (sender.sms === undefined) throw new Error('an SMS was claimed, but there is no gateway');
  return sender.sms({ to: letter.to, text: letter.text, id });
}
