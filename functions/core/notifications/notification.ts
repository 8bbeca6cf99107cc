import * as z from 'zod';

/** The colours of a promised deadline that a supervisor is told of. */
export const LateColour = z.enum(['amber', 'red']);

/** One notification: where to look up what it is about, nothing of it itself. `at` is when it happened, a UTC instant. */
export const Notification = z.discriminatedUnion('about', [
  /** For the person who booked. `version` is the appointment's after the change: a later one makes this notification old. */
  z.object({
    about: z.literal('appointment'),
    key: z.string(),
    version: z.int(),
    what: z.enum(['booked', 'moved', 'cancelled']),
    at: z.iso.datetime(),
  }),
  /** For the resident who filed the case: something happened, and not what. */
  z.object({ about: z.literal('case'), caseId: z.string(), number: z.int(), at: z.iso.datetime() }),
  /** For the supervisor of the office that has the case: its deadline turned this colour. */
  z.object({ about: z.literal('deadline'), caseId: z.string(), number: z.int(), colour: LateColour, at: z.iso.datetime() }),
]);
export type Notification = z.infer<typeof Notification>;

/** Days after which something that happened is no notification any more and nobody is told. */
export const notificationDays = 7;

/** What makes this notification itself: equal for every delivery of it, different for any other. */
export function nameOf(notification: Notification): string {
  return notification.about === 'appointment'
    ? `appointment ${notification.key} ${notification.version}`
    : `${notification.about} ${notification.caseId} ${notification.number}`;
}

/** Whether it happened so long ago that it is no notification any more. */
export function isOld(notification: Notification, now: Date): boolean {
  return now.getTime() - Date.parse(notification.at) > notificationDays * 86_400_000;
}
