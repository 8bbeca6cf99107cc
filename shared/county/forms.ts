import * as z from 'zod';
import { Condition } from './conditions.ts';
import { Question } from './questions.ts';
import { RoutingRule } from './routing.ts';
import { Deadlines, KeepDays, Limits, TermsRule } from './terms.ts';
import { LocalText } from './text.ts';

/** A few questions on one page. */
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
  /** Question ids whose answers decide: whether it is anonymous, where it is, how notifications may travel. */
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
