import * as z from 'zod';
import { formUnitKinds } from '../county/form-units.ts';
import { FormDefinition } from '../county/forms.ts';
import { LocalText } from '../county/text.ts';
import { Answers } from './answers.ts';
import { CaseView } from './cases.ts';
import { Township } from './services.ts';

/** The gate that was passed. */
export const GateView = z.object({ gate: z.string() });

/** One page checked: what is asked next; its mistakes are a refusal. */
export const CheckPageView = z.object({
  answers: Answers,
  /** The pages on this person's way, in order. */
  pages: z.array(z.string()),
  /** The page after this one; null: check your answers. */
  next: z.string().nullable(),
});

/** A question a page shows: on its own, inside an option of another one, or with the condition it is asked on in words. */
const ShownQuestion = z.object({
  id: z.string(),
  inside: z.object({ question: z.string(), option: z.string() }).nullable(),
  onlyIf: LocalText.nullable(),
});
export type ShownQuestion = z.infer<typeof ShownQuestion>;

/** What a page shows to somebody on their way, questions of groups included. */
export const PageView = z.object({ questions: z.array(ShownQuestion) });

/** Answers in words, for "check your answers". */
export const SummaryView = z.object({
  items: z.array(z.object({ page: z.string(), question: z.string(), label: LocalText, answer: LocalText })),
});

export const FiledView = z.object({ receipt: z.string(), access: z.string(), handle: z.string(), case: CaseView });
export type FiledView = z.infer<typeof FiledView>;

export const FormsView = z.object({ forms: z.array(FormDefinition.pick({ code: true, name: true, summary: true, before: true })) });
export const FormView = z.object({
  form: FormDefinition,
  townships: z.array(Township.extend({ villages: z.array(z.object({ id: z.string(), name: LocalText })) })),
  /** The units a question for a unit is answered from, by their kinds. */
  units: z.array(z.object({ code: z.string(), name: LocalText, kind: z.enum(formUnitKinds) })),
});
export type FormView = z.infer<typeof FormView>;
