import type { Channel } from './message-sender.ts';
import type { Notification } from './notification.ts';

/** A message that waits to be sent: its id and the channel it goes by. */
export type QueuedMessage = { readonly id: string; readonly channel: Channel };

/** One try to send a message: its id, and the random claim by which this try and no other holds the message. */
export type MessageTry = { readonly id: string; readonly claim: string };

/**
 * `claimed`: send it now; `tries` counts this one. `done`: it was sent, given up or never queued. `in-hand`: somebody is sending it, or its time to be tried again has
 * not come; if they do not finish, it is due again at the end of their lease.
 */
export type MessageClaim =
  | { readonly outcome: 'claimed'; readonly notification: Notification; readonly tries: number }
  | { readonly outcome: 'done' | 'in-hand' };

/** The queue of messages and the memory of those that were sent, so that what arrives twice is told once. Keeps nothing of a message but its id and what it is about. */
export type NotificationStore = {
  /** Puts a message into the queue, due at once; does nothing to one that is known, be it queued, in hand or sent. From `expiresAt` on it is unknown again. */
  readonly queue: (
    message: QueuedMessage & { readonly notification: Notification },
    at: { nowSeconds: number; expiresAt: number },
  ) => Promise<void>;

  /** Takes a message for one try, in one conditional write: it is not sent yet, and neither leased nor waiting for a later instant. */
  readonly claim: (attempt: MessageTry, at: { nowSeconds: number; leaseUntil: number }) => Promise<MessageClaim>;

  /** Marks it as done, unless the lease ran out and another try took it. */
  readonly finish: (attempt: MessageTry) => Promise<void>;

  /** After a failed try: due again at `retryAt` (epoch seconds), unless another try took it. */
  readonly release: (attempt: MessageTry, retryAt: number) => Promise<void>;
};
