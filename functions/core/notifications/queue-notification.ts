import type { Environment } from '../environment.ts';
import type { MessageSender } from './message-sender.ts';
import { type ComposeDeps, messageIdOf, messagesFor } from './messages.ts';
import { type Notification, notificationDays } from './notification.ts';
import type { NotificationStore, QueuedMessage } from './notification-store.ts';
import type { RecipientLimitDeps } from './recipient-limit.ts';

/** A record of a message outlives everything that could still bring its notification. */
const keptDays = 2 * notificationDays;

export type NotificationDeps = ComposeDeps &
  RecipientLimitDeps & {
    readonly env: Environment;
    readonly notifications: NotificationStore;
    readonly sender: MessageSender;
    /** Told of every failure of a server; the message waits for its next try. */
    readonly onSendFailure: (error: unknown) => void;
  };

/**
 * Queues the messages of a notification, one for every channel that its recipient gave and the bureau has, each once however often it is called. Once this has come back every message will be
 * sent, by whoever finds it due. Gives them, those queued before as well.
 */
export async function queueNotification(deps: NotificationDeps, notification: Notification): Promise<readonly QueuedMessage[]> {
  const nowSeconds = Math.floor(deps.env.now().getTime() / 1000);
  const offered = (await messagesFor(deps, notification)).filter(({ channel }) => channel !== 'sms' || deps.sender.sms !== undefined);
  const messages = offered.map(({ channel }) => ({ id: messageIdOf(deps, channel, notification), channel }));
  const at = { nowSeconds, expiresAt: nowSeconds + keptDays * 86_400 };
  for (const message of messages) await deps.notifications.queue({ ...message, notification }, at);
  return messages;
}
