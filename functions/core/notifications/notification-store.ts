import type { Notification } from './notification.ts';

/** One message to be sent: its id, the notification it is about, and this try's own random state. */
export type MessageClaim = { readonly id: string; readonly notification: Notification; readonly claim: string };

/** All in epoch seconds: until when nobody else may send it, and when the marker may be forgotten. */
export type ClaimTimes = { readonly nowSeconds: number; readonly leaseUntil: number; readonly expiresAt: number };

/**
 * `claimed`: send it now; `tries` counts this one. `done`: it was sent, or given up. `in-hand`: somebody is sending it; if they do not finish by the end of
 * their lease, `listWaiting` names it.
 */
export type NotificationClaim = { readonly outcome: 'claimed'; readonly tries: number } | { readonly outcome: 'done' | 'in-hand' };

/** Remembers which messages were sent, so that notification that arrives twice is told once. Keeps nothing of a message but its id. */
export type NotificationStore = {
  /** Takes a message for one try, in one conditional write: it is new, or the lease of an earlier try is over and it was not sent. */
  readonly claim: (message: MessageClaim, at: ClaimTimes) => Promise<NotificationClaim>;

  /** Marks it as sent, unless the lease ran out and another try took it. */
  readonly finish: (message: MessageClaim) => Promise<void>;

  /** After a failed try: whoever comes may try at once, and `listWaiting` names it from `retryAt` on (epoch seconds). */
  readonly release: (message: MessageClaim, at: { nowSeconds: number; retryAt: number }) => Promise<void>;

  /** Messages that were begun and not sent, whose time to be tried again has come; a page of them. */
  readonly listWaiting: (nowSeconds: number) => Promise<readonly { id: string; notification: Notification }[]>;

  /** Gives a waiting message up: nobody needs it any more. Does nothing to one that was sent or is being sent at `nowSeconds`. */
  readonly giveUp: (id: string, nowSeconds: number) => Promise<void>;
};
