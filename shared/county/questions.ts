import * as z from 'zod';
import { documentTypes } from '../identity-numbers.ts';
import { mostFiles } from './answer-values.ts';
import { Condition } from './conditions.ts';
import { formUnitKinds } from './form-units.ts';
import { LocalText } from './text.ts';

const own = {
  id: z.stringFormat('question-id', /^[a-z][a-z0-9-]*$/),
  label: LocalText,
  hint: LocalText.optional(),
  when: Condition.optional(),
};
const base = { ...own, required: z.boolean() };
const Option = z.strictObject({ value: z.stringFormat('option-value', /^[a-z0-9-]+$/), label: LocalText, hint: LocalText.optional() });

/** A question with one answer. `location` asks township, then village, then words; `phone`, `email` and `name` are checked as everywhere. */
export const PlainQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), longest: z.int().min(1).max(200) }),
  z.strictObject({ ...base, kind: z.literal('long-text'), longest: z.int().min(100).max(4000) }),
  z.strictObject({ ...base, kind: z.literal('one'), options: z.array(Option).min(2) }),
  z.strictObject({ ...base, kind: z.literal('several'), options: z.array(Option).min(2) }),
  z.strictObject({ ...base, kind: z.literal('day'), range: z.enum(['past', 'future', 'any']) }),
  /** A time of day, HH:MM in the county's zone. */
  z.strictObject({ ...base, kind: z.literal('clock-time') }),
  /** From `min` to `max`, both included, with at most so many `decimals`; `unit` says of what: people, 元, 平方米. */
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    min: z.number(),
    max: z.number().max(999_999_999_999),
    decimals: z.int().min(0).max(2),
    unit: LocalText,
  }),
  z.strictObject({ ...base, kind: z.literal('location') }),
  z.strictObject({ ...base, kind: z.literal('name') }),
  z.strictObject({ ...base, kind: z.literal('phone') }),
  z.strictObject({ ...base, kind: z.literal('email') }),
  z.strictObject({ ...base, kind: z.literal('document'), types: z.array(z.enum(documentTypes)).min(1) }),
  /** One of the county's units of these kinds. */
  z.strictObject({ ...base, kind: z.literal('unit'), of: z.array(z.enum(formUnitKinds)).min(1), mayBeUnknown: z.boolean() }),
  /** A member of the police: name, badge number, or what they looked like; who does not know says so. */
  z.strictObject({ ...base, kind: z.literal('officer') }),
  z.strictObject({ ...base, kind: z.literal('consent'), text: LocalText }),
]);
export type PlainQuestion = z.infer<typeof PlainQuestion>;

/** Files to add, never required. Without a store for uploads the pages do not ask for them. */
const FilesQuestion = z.strictObject({
  ...base,
  required: z.literal(false),
  kind: z.literal('files'),
  most: z.int().min(1).max(mostFiles),
});

/** Questions asked again for every party, tenant …: `min` to `max` times. With a `min` of 0 it may be left out. `entry` names one of them. */
const GroupQuestion = z.strictObject({
  ...own,
  kind: z.literal('group'),
  entry: LocalText,
  min: z.int().min(0).max(20),
  max: z.int().min(1).max(20),
  questions: z.array(PlainQuestion).min(1).max(8),
});
export type GroupQuestion = z.infer<typeof GroupQuestion>;

/** One question of a form. */
export const Question = z.discriminatedUnion('kind', [...PlainQuestion.options, FilesQuestion, GroupQuestion]);
export type Question = z.infer<typeof Question>;
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
