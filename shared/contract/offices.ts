import * as z from 'zod';
import { ClockTime, LocalDay, LocalText } from '../county/text.ts';
import { SeenChange } from './timetable.ts';

const Code = z.string().min(1).max(10);
const codesAtMost = 60;

/** `office=WC01`, several times for several; absent: every office. */
export const OfficeStatusQuery = z.object({
  office: z.union([Code.transform((code) => [code]), z.array(Code).max(codesAtMost)]).optional(),
});

const Moment = z.object({ day: LocalDay, start: ClockTime });

/** Whether an office is open at this moment. All of it may be some seconds old. */
export const OfficeStatus = z.object({
  office: z.string(),
  /** End of the hours that run now; null while it is closed. */
  openUntil: ClockTime.nullable(),
  /** When it opens next; null when it does not in the days that can be booked. */
  opens: Moment.nullable(),
  /** Why it is closed just now, when there is a reason to state. */
  closedBecause: z.object({ kind: z.enum(['closure', 'holiday']), reason: LocalText }).nullable(),
  /** What was changed of the regular hours of the days that can be booked, by day. */
  changes: z.array(SeenChange),
  /** A service that is booked online here, and its first free time. */
  example: z.object({ service: z.string(), soonest: Moment.nullable() }).nullable(),
});
export type OfficeStatus = z.infer<typeof OfficeStatus>;

export const OfficeStatusView = z.object({ offices: z.array(OfficeStatus) });
export type OfficeStatusView = z.infer<typeof OfficeStatusView>;
