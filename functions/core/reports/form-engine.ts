import type { Answers } from '#shared/contract/reports.ts';
import type { Condition, FormDefinition, FormPage, Question } from '#shared/county/forms.ts';
import { type Answer, isAnswered } from './answers.ts';

/** Whether something with a condition is asked, given the answers so far. */
export function isAsked(item: { when?: Condition | undefined }, answers: Answers): boolean {
  if (item.when === undefined) return true;
  const given = valuesOf(answers[item.when.question]);
  return item.when.any.some((value) => given.includes(value));
}

function valuesOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer : [];
}

/** The questions of a page that are asked. */
export function askedQuestions(page: FormPage, answers: Answers): readonly Question[] {
  return isAsked(page, answers) ? page.questions.filter((question) => isAsked(question, answers)) : [];
}

/** The pages on this person's way, in order: those with a question to ask. */
export function askedPages(form: FormDefinition, answers: Answers): readonly FormPage[] {
  const kept = keepAsked(form, answers);
  return form.pages.filter((page) => askedQuestions(page, kept).length > 0);
}

/**
 * Only what was asked and answered, in the form's order. An answer that hangs on a question which is itself no longer asked goes with it, so nothing
 * stays in a report that its author could not see on the way (R2: hidden answers are dropped).
 */
export function keepAsked(form: FormDefinition, answers: Answers): Answers {
  const kept: Answers = {};
  for (const page of form.pages) {
    if (!isAsked(page, kept)) continue;
    for (const question of page.questions) {
      const answer = answers[question.id];
      if (isAsked(question, kept) && isAnswered(answer)) kept[question.id] = answer;
    }
  }
  return kept;
}
