import type { Answers } from '#shared/contract/answers.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { Terms } from '#shared/county/terms.ts';
import { holds } from './conditions.ts';

/** The terms of a case filed with these answers, which have been checked: the first rule that fits, and for the rest what the form says of all. */
export function termsFor(form: FormDefinition, answers: Answers): Terms {
  const rule = form.termsRules?.find(({ when }) => holds(when, answers));
  return {
    name: form.name,
    deadlines: rule?.deadlines ?? form.deadlines,
    limits: rule?.limits ?? form.limits,
    keepDays: rule?.keepDays ?? form.keepDays,
  };
}
