import type { Answers } from '#shared/contract/answers.ts';
import type { ShownQuestion } from '#shared/contract/reports.ts';
import type { Condition } from '#shared/county/conditions.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { FormDefinition, FormPage } from '#shared/county/forms.ts';
import type { Question } from '#shared/county/questions.ts';
import { answerTo, isAnswered } from './answers.ts';
import { settle } from './conditions.ts';
import { describeCondition } from './describe-condition.ts';
import { keepAsked } from './form-engine.ts';

/**
 * Which questions a page shows to somebody who gave these answers on the pages before. What hangs on an answer of this very page is shown too: inside
 * the one option after which it is asked, else with the condition in words. So a page needs no script.
 */
export function viewPage(
  county: CompiledCounty,
  input: { form: FormDefinition; page: FormPage; answers: Answers },
): readonly ShownQuestion[] {
  const before = answersBefore(input);
  const shown: Question[] = [];
  const view: ShownQuestion[] = [];
  const show = (question: Question, siblings: readonly Question[]) => {
    const left = question.when === undefined || settle(question.when, { answers: before, open: new Set(shown.map(({ id }) => id)) });
    if (left === false) return false;
    const inside = left === true ? null : optionOf(left, siblings);
    const onlyIf = left === true || inside !== null ? null : describeCondition({ county, questions: shown }, left);
    view.push({ id: question.id, inside, onlyIf });
    shown.push(question);
    return true;
  };
  for (const question of input.page.questions) {
    if (show(question, input.page.questions) && question.kind === 'group')
      for (const inner of question.questions) show(inner, question.questions);
  }
  return view;
}

function answersBefore({ form, page, answers }: { form: FormDefinition; page: FormPage; answers: Answers }): Answers {
  const remaining = keepAsked(form, answers);
  const questions = form.pages.slice(0, form.pages.indexOf(page)).flatMap((earlier) => earlier.questions);
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = answerTo(remaining, id);
      return isAnswered(answer) ? [[id, answer]] : [];
    }),
  );
}

/** The one option a condition waits for, when its question stands beside. */
function optionOf(condition: Condition, siblings: readonly Question[]): ShownQuestion['inside'] {
  if (!('question' in condition)) return null;
  const [option, ...others] = condition.any;
  const parent = siblings.find(({ id }) => id === condition.question);
  return parent?.kind === 'one' && option !== undefined && others.length === 0 ? { question: parent.id, option } : null;
}
