import * as z from 'zod';
import { DeadlineLimit } from '../deadline.ts';
import { LocalText } from './text.ts';

/** Asked only when an earlier answer says so; `any` of the values is enough. A question that is not asked is never stored. */
export const Condition = z.strictObject({ question: z.string().min(1), any: z.array(z.string().min(1)).min(1) });
export type Condition = z.infer<typeof Condition>;

const base = {
  id: z.stringFormat('question-id', /^[a-z][a-z0-9-]*$/),
  label: LocalText,
  hint: LocalText.optional(),
  required: z.boolean(),
  when: Condition.optional(),
};
const Option = z.strictObject({ value: z.stringFormat('option-value', /^[a-z0-9-]+$/), label: LocalText, hint: LocalText.optional() });

/** One question. `place` asks township, then village, then words; `phone` and `email` and `name` are checked as everywhere. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), longest: z.int().min(1).max(200) }),
  z.strictObject({ ...base, kind: z.literal('long-text'), longest: z.int().min(100).max(4000) }),
  z.strictObject({ ...base, kind: z.literal('one'), options: z.array(Option).min(2) }),
  z.strictObject({ ...base, kind: z.literal('several'), options: z.array(Option).min(2) }),
  z.strictObject({ ...base, kind: z.literal('day'), range: z.enum(['past', 'future', 'any']) }),
  z.strictObject({ ...base, kind: z.literal('place') }),
  z.strictObject({ ...base, kind: z.literal('name') }),
  z.strictObject({ ...base, kind: z.literal('phone') }),
  z.strictObject({ ...base, kind: z.literal('email') }),
  z.strictObject({ ...base, kind: z.literal('consent'), text: LocalText }),
]);
export type Question = z.infer<typeof Question>;

/** One small group of questions on one page. */
export const FormPage = z.strictObject({
  id: z.stringFormat('page-id', /^[a-z][a-z0-9-]*$/),
  title: LocalText,
  intro: LocalText.optional(),
  when: Condition.optional(),
  questions: z.array(Question).min(1).max(6),
});
export type FormPage = z.infer<typeof FormPage>;

/** A report or complaint type, entirely as data. */
export const FormDefinition = z.strictObject({
  code: z.stringFormat('form-code', /^[RC]\d{2}$/),
  /** Raised with every change; an old report keeps the words it was asked with. */
  version: z.int().min(1),
  kind: z.enum(['report']),
  name: LocalText,
  summary: LocalText,
  /** What the resident should know before starting: what it is for, what it is not for, how long it takes. */
  before: z.array(LocalText).min(1),
  /** Question ids whose answers decide: whether it is anonymous, where it is, how news may travel. */
  anonymity: z.strictObject({ question: z.string(), anonymousValue: z.string() }).optional(),
  routing: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('place'), question: z.string() }),
    z.strictObject({ by: z.literal('unit'), unit: z.string() }),
  ]),
  contact: z.strictObject({ phone: z.string().optional(), email: z.string().optional() }),
  deadlines: z.strictObject({
    /** Until it is accepted, returned, refused or transferred. */
    triage: DeadlineLimit,
    promised: DeadlineLimit,
    statutory: z.strictObject({ limit: DeadlineLimit, source: LocalText }).optional(),
    /** Where the promise comes from. */
    source: LocalText,
    amberFrom: z.number().min(0.1).max(1),
  }),
  limits: z.strictObject({ returns: z.int().min(0), transfers: z.int().min(0).max(2) }),
  /** Days after its end until everything personal of it is erased. */
  keepDays: z.int().min(1).max(3650),
  pages: z.array(FormPage).min(1),
});
export type FormDefinition = z.infer<typeof FormDefinition>;
