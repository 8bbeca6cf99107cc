import * as z from 'zod';
import { LocalText } from '../county/text.ts';
import { plainLines } from '../plain-lines.ts';

const Clock = z.object({
  name: z.enum(['triage', 'promised', 'statutory']),
  limit: z.object({ amount: z.int(), unit: z.enum(['hours', 'calendar-days', 'working-days']) }),
  used: z.int(),
  paused: z.int(),
  remaining: z.int(),
  overdueBy: z.int(),
  stopped: z.boolean(),
  colour: z.enum(['green', 'amber', 'red']),
  due: z.iso.datetime(),
  lastDay: z.iso.date().nullable(),
  /** The answer rests on a holiday year whose notice is not out yet. */
  provisional: z.boolean(),
  source: LocalText,
});
export type ClockView = z.infer<typeof Clock>;

/** What can happen to a case; each is one entry of its timeline. */
export const caseEventTypes = [
  'filed',
  'accepted',
  'returned',
  'supplied',
  'refused',
  'transferred',
  'message',
  'reply',
  'closed',
  'turned-amber',
  'turned-red',
] as const;
export type CaseEventType = (typeof caseEventTypes)[number];

const TimelineEvent = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  type: z.enum(caseEventTypes),
  by: z.enum(['resident', 'staff', 'system']),
  unit: z.string().nullable(),
  actor: z.string().nullable(),
  toUnit: z.string().nullable(),
  words: z.string().nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const CaseStateName = z.enum(['submitted', 'returned', 'accepted', 'refused', 'closed']);

/** A report as the holder of its receipt sees it: status, timeline, clocks. What was filed is not in it. */
export const CaseView = z.object({
  kind: z.literal('case'),
  form: z.string(),
  name: LocalText,
  state: CaseStateName,
  version: z.int(),
  unit: z.string(),
  firstUnit: z.string(),
  anonymous: z.boolean(),
  filedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  events: z.array(TimelineEvent),
  clocks: z.array(Clock),
  /** What the resident may do now. */
  acts: z.array(z.enum(['supply', 'reply'])),
});
export type CaseView = z.infer<typeof CaseView>;

/** One line of a queue: nothing of what was written. */
export const QueueEntry = z.object({
  id: z.string(),
  form: z.string(),
  name: LocalText,
  state: CaseStateName,
  filedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  anonymous: z.boolean(),
  deadlineStatus: z.enum(['green', 'amber', 'red', 'paused']),
  due: z.iso.datetime().nullable(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

export const QueueView = z.object({ unit: z.string(), cases: z.array(QueueEntry), next: z.string().nullable() });

/** A case as the office that has it sees it. */
export const StaffCaseView = CaseView.omit({ acts: true, kind: true }).extend({
  id: z.string(),
  content: z.array(z.object({ question: z.string(), label: LocalText, answer: LocalText })),
  acts: z.array(z.enum(['accept', 'return', 'refuse', 'transfer', 'message', 'close'])),
  transfersLeft: z.int(),
  returnsLeft: z.int(),
});
export type StaffCaseView = z.infer<typeof StaffCaseView>;

const Act = z.object({
  /** The version seen; somebody quicker makes it `changed-meanwhile`. */
  version: z.int().min(1),
  /** Random, the same when a request is repeated. */
  request: z.string().min(16).max(64),
  words: z.string().overwrite(plainLines).max(4000).default(''),
});
export const ResidentAct = Act.extend({ act: z.enum(['supply', 'reply']) });
export const StaffAct = Act.extend({
  act: z.enum(['accept', 'return', 'refuse', 'transfer', 'message', 'close']),
  toUnit: z.string().max(60).optional(),
});
export type StaffAct = z.infer<typeof StaffAct>;
