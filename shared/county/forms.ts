import * as z from 'zod';
import { Condition } from './conditions.ts';
import { RoutingRule } from './routing.ts';
import { Deadlines, KeepDays, Limits, TermsRule } from './terms.ts';
import { LocalText } from './text.ts';

const base = {
  id: z.stringFormat('question-id', /^[a-z][a-z0-9-]*$/),
  label: LocalText,
  hint: LocalText.optional(),
  required: z.boolean(),
  when: Condition.optional(),
};
const Option = z.strictObject({ value: z.stringFormat('option-value', /^[a-z0-9-]+$/), label: LocalText, hint: LocalText.optional() });

/** One question. `location` asks township, then village, then words; `phone` and `email` and `name` are checked as everywhere. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), longest: z.int().min(1).max(200) }),
  z.strictObject({ ...base, kind: z.literal('long-text'), longest: z.int().min(100).max(4000) }),
  z.strictObject({ ...base, kind: z.literal('one'), options: z.array(Option).min(2) }),
  z.strictObject({ ...base, kind: z.literal('several'), options: z.array(Option).min(2) }),
  z.strictObject({ ...base, kind: z.literal('day'), range: z.enum(['past', 'future', 'any']) }),
  z.strictObject({ ...base, kind: z.literal('location') }),
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
  /** In this order; the last rule has no condition. */
  routing: z.array(RoutingRule).min(1),
  contact: z.strictObject({ phone: z.string().optional(), email: z.string().optional() }),
  deadlines: Deadlines,
  limits: Limits,
  keepDays: KeepDays,
  /** Other deadlines, limits or keeping time for some answers, in this order. */
  termsRules: z.array(TermsRule).optional(),
  pages: z.array(FormPage).min(1),
});
export type FormDefinition = z.infer<typeof FormDefinition>;
