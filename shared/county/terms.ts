import * as z from 'zod';
import { DeadlineLimit } from '../deadline.ts';
import { Condition } from './conditions.ts';
import { LocalText } from './text.ts';

/** How long the steps of a case may take. */
export const Deadlines = z.strictObject({
  /** Until it is accepted, returned, refused or transferred. */
  triage: DeadlineLimit,
  promised: DeadlineLimit,
  statutory: z.strictObject({ limit: DeadlineLimit, source: LocalText }).optional(),
  /** Where the promise comes from. */
  source: LocalText,
  amberFrom: z.number().min(0.1).max(1),
});
export type Deadlines = z.infer<typeof Deadlines>;

/**
 * How often a case may be returned to its author and passed on to another unit, and how many messages its author may leave in a row without anything from
 * staff in between; heads and packs from before that was counted mean 20.
 */
export const Limits = z.strictObject({
  returns: z.int().min(0),
  transfers: z.int().min(0).max(2),
  replies: z.int().min(1).max(20).default(20),
});
export type Limits = z.infer<typeof Limits>;

/** Days after its end until everything personal of a case is erased. */
export const KeepDays = z.int().min(1).max(3650);

/** The terms of a case, fixed when it is filed: a later version of its form moves nothing that was promised. */
export const Terms = z.strictObject({ name: LocalText, deadlines: Deadlines, limits: Limits, keepDays: KeepDays });
export type Terms = z.infer<typeof Terms>;

/** Other terms for some answers: of the rules whose condition holds the first one decides, and what it leaves out stays as the form says. */
export const TermsRule = z.strictObject({
  when: Condition,
  deadlines: Deadlines.optional(),
  limits: Limits.optional(),
  keepDays: KeepDays.optional(),
});
