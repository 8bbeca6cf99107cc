import type { Answers } from '#shared/contract/answers.ts';
import type { Condition } from '#shared/county/conditions.ts';
import type { FormDefinition, FormPage } from '#shared/county/forms.ts';
import type { Question } from '#shared/county/questions.ts';
import { answerTo, isAnswered } from './answers.ts';
import { holds } from './conditions.ts';
import { keepEntries } from './entries.ts';

/** Whether something with a condition is asked, given the answers so far. */
export function isAsked(item: { when?: Condition | undefined }, answers: Answers): boolean {
  return item.when === undefined || holds(item.when, answers);
}

/** The questions of a page that are asked. */
export function askedQuestions(page: FormPage, answers: Answers): readonly Question[] {
  return isAsked(page, answers) ? page.questions.filter((question) => isAsked(question, answers)) : [];
}

/** The pages on this person's way, in order: those with a question to ask. */
export function askedPages(form: FormDefinition, answers: Answers): readonly FormPage[] {
  const remaining = keepAsked(form, answers);
  return form.pages.filter((page) => askedQuestions(page, remaining).length > 0);
}

/**
 * Only what was asked and answered, in the form's order. An answer that hangs on a question which is itself no longer asked goes with it, in entries of groups too, so nothing
 * stays in a report that its author could not see on the way (R2: hidden answers are dropped).
 */
export function keepAsked(form: FormDefinition, answers: Answers): Answers {
  const remaining: Answers = {};
  for (const page of form.pages) {
    if (!isAsked(page, remaining)) continue;
    for (const question of page.questions) {
      if (!isAsked(question, remaining)) continue;
      const sent = answerTo(answers, question.id);
      const answer = question.kind === 'group' ? keepEntries(question, sent, remaining) : sent;
      if (isAnswered(answer)) remaining[question.id] = answer;
    }
  }
  return remaining;
}
