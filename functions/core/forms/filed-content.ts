import * as z from 'zod';
import { Answers } from '#shared/contract/answers.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import { LocalText } from '#shared/county/text.ts';
import { describeAnswers } from './describe-answers.ts';

/** What was filed, with the words of that day, so that it stays readable when the form has changed. Sealed as class `report`. */
export const FiledContent = z.object({
  form: z.string(),
  version: z.int(),
  name: LocalText,
  locale: z.enum(['zh-CN', 'en']),
  items: z.array(z.object({ question: z.string(), label: LocalText, answer: LocalText })),
  answers: Answers,
});
export type FiledContent = z.infer<typeof FiledContent>;

/**
 * The content of a report whose answers have been checked, as its office will read it. The address for notifications is left out: it goes to the workers alone, so
 * that somebody who stays unnamed does not become known by their mailbox.
 */
export function filedContent(
  county: CompiledCounty,
  form: FormDefinition,
  filed: { answers: Answers; locale: 'zh-CN' | 'en' },
): FiledContent {
  const answers = Object.fromEntries(Object.entries(filed.answers).filter(([question]) => question !== form.contact.email));
  const items = describeAnswers(county, form, answers);
  return { form: form.code, version: form.version, name: form.name, locale: filed.locale, items, answers };
}
