import { type Change, notificationOf } from '#core/notifications/notification-of.ts';
import type { QueuedMessage } from '#core/notifications/notification-store.ts';
import { type NotificationDeps, queueNotification } from '#core/notifications/queue-notification.ts';

export type ReactionDeps = { readonly notifying: NotificationDeps };

/**
 * What follows from a change of the store. A reaction may be called again for the same change, at the same time or late, and does nothing twice. It comes back once its
 * work is queued, never when it is done: then the change is acknowledged, and nothing that goes wrong later holds up the stream. Gives the messages it queued,
 * which may be sent at once.
 */
export type Reaction = (deps: ReactionDeps, change: Change) => Promise<readonly QueuedMessage[]>;

/** Tells whom it concerns. */
const notify: Reaction = async ({ notifying }, change) => {
  const notification = notificationOf(notifying.cases.type.machine, change);
  return notification === undefined ? [] : queueNotification(notifying, notification);
};

/** Every reaction of the portal, by its name in the log. */
export const reactions: Readonly<Record<string, Reaction>> = { notify };
