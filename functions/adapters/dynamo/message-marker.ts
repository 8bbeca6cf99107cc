import * as z from 'zod';
import { Notification } from '#core/notifications/notification.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);

/** What a claim of a message meets. */
export const MessageMarker = z.object({
  state: z.object({ S: z.enum(['sending', 'done']) }).transform(({ S }) => S),
  claim: text,
  tries: z.object({ N: z.string() }).transform(({ N }) => Number(N)),
});

/** A message that was begun and not sent, with the notification it is about. */
export const WaitingMessage = z.object({ pk: text, about: text.transform((json): unknown => JSON.parse(json)).pipe(Notification) });
