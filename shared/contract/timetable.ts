import * as z from 'zod';
import { SessionKind } from '../county/hours.ts';
import { ClockTime, LocalDay } from '../county/text.ts';

/** Of a day, from one time to another; absent means all of it. */
const Hours = z.strictObject({ from: ClockTime, to: ClockTime });

/** One line, without line ends and without characters that show nothing or turn the direction of what follows. */
const plainLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
/** Told to residents. Short, because it lies in every ledger day the change touches. */
const Reason = z.strictObject({ zh: plainLine(40), en: plainLine(80) });

const Counter = z.stringFormat('counter-id', /^[0-9A-Z]$/);
const Share = z.number().min(0).max(1);
const Codes = z.array(z.string().min(1).max(8)).min(1).max(60);

/** Opening hours beyond those of the pack, with the counters staffed in them and the services they are for (absent: all). */
const ExtraSession = z.strictObject({
  kind: SessionKind,
  from: ClockTime,
  to: ClockTime,
  counters: z.array(Counter).min(1).max(36),
  services: Codes.optional(),
  onlineShare: Share,
});

/** closure: the office serves nobody · counter-out: one counter serves nobody · session: the office serves at other hours, too. */
const Closure = z.strictObject({ kind: z.literal('closure'), hours: Hours.optional(), reason: Reason });
const CounterOut = z.strictObject({ kind: z.literal('counter-out'), counter: Counter, hours: Hours.optional(), reason: Reason });
const AddedSession = z.strictObject({ kind: z.literal('session'), session: ExtraSession, reason: Reason });

/** What makes a change recognisable when it is sent twice. */
export const ChangeId = z.stringFormat('change-id', /^[A-Za-z0-9-]{8,40}$/);

const days = { from: LocalDay, to: LocalDay };

/** What staff send: a change of their own office's timetable from one day to another, both included. */
const sent = { request: ChangeId, ...days };
export const ChangeBody = z.discriminatedUnion('kind', [Closure.extend(sent), CounterOut.extend(sent), AddedSession.extend(sent)]);
export type ChangeBody = z.infer<typeof ChangeBody>;

/** A change as it is kept: whose office, which days, who made it and when. */
const stored = { id: ChangeId, office: z.string(), ...days, by: z.object({ id: z.string(), name: z.string() }), at: z.iso.datetime() };
export const TimetableChange = z.discriminatedUnion('kind', [
  Closure.extend(stored),
  CounterOut.extend(stored),
  AddedSession.extend(stored),
]);
export type TimetableChange = z.infer<typeof TimetableChange>;

/** What a change does to one day. */
const onDay = { id: ChangeId };
export const DayChange = z.discriminatedUnion('kind', [
  Closure.extend(onDay).strip(),
  CounterOut.extend(onDay).strip(),
  AddedSession.extend(onDay).strip(),
]);
export type DayChange = z.infer<typeof DayChange>;

/** A change as residents see it: on which day, what, and why. */
const seen = { day: LocalDay };
export const SeenChange = z.discriminatedUnion('kind', [Closure.extend(seen), CounterOut.extend(seen), AddedSession.extend(seen)]);
export type SeenChange = z.infer<typeof SeenChange>;

/** applying, withdrawing: on its way through its days · applied, withdrawn: through · abandoned: given up on its way, because the county has no such office any more. */
export const changeStates = ['applying', 'applied', 'withdrawing', 'withdrawn', 'abandoned'] as const;
export const ChangeState = z.enum(changeStates);
export type ChangeState = z.infer<typeof ChangeState>;

/** A change and how far it has come. `booked`: slots in what it closed that are booked all the same and have to be seen to. */
export const ChangeView = z.object({ change: TimetableChange, state: ChangeState, booked: z.int() });
export type ChangeView = z.infer<typeof ChangeView>;
export const ChangesView = z.object({ office: z.string(), changes: z.array(ChangeView) });
