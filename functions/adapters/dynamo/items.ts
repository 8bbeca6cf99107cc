import * as z from 'zod';
import type { DayPlan } from '#core/timetable/day-plan.ts';
import type { StoredChange } from '#core/timetable/timetable-store.ts';
import { ChangeState, DayChange, TimetableChange } from '#shared/contract/timetable.ts';
import { deflated, number, text } from './attributes.ts';

const DayChanges = z.array(DayChange);
/** The day of a ledger item. */
export const DayOf = z.object({ sk: text }).transform(({ sk }) => sk);

/** How long the intervals of a ledger item are, minutes. */
export const IntervalMinutesOf = z.object({ len: number }).transform(({ len }) => len);

/** The plan of a ledger item: its version, and the changes in force as JSON. Undefined while the day was never revised. */
export const PlanOf = z
  .object({ rev: number.optional(), plan: text.optional() })
  .transform(({ rev, plan }): DayPlan | undefined =>
    rev === undefined || plan === undefined ? undefined : { version: rev, changes: DayChanges.parse(JSON.parse(plan)) },
  );

/** The case a receipt points to. */
export const ReceiptPointerItem = z.object({ caseId: text }).transform(({ caseId }) => caseId);

export const DraftItem = z.object({ sealed: deflated, ttl: number });

/** A session that goes on until `ttl`. */
export const SessionItem = z.object({ idToken: deflated.optional(), ttl: number });

export const LimitItem = z.object({ n: number }).transform(({ n }) => n);

export const IdempotencyItem = z.object({ body: text, claim: text, until: number, answer: deflated.optional() });

/** The id of the change an office recorded last, known until `ttl`. */
export const LatestChangeItem = z.object({ latest: text, ttl: number });

export const ChangeItem = z.object({ change: text, state: text, next: text, booked: number }).transform(
  ({ change, state, next, booked }): StoredChange => ({
    change: TimetableChange.parse(JSON.parse(change)),
    state: ChangeState.parse(state),
    nextDay: next,
    booked,
  }),
);
