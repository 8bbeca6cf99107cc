import type { Condition } from './conditions.ts';
import type { FormDefinition, Question } from './forms.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';

/** Whether every condition of a form's pages and questions asks back to what was asked before, and for answers that are there. */
export function checkConditions({ code, pages }: FormDefinition): readonly PackMistake[] {
  const before: Question[] = [];
  const mistakes: PackMistake[] = [];
  const check = (when: Condition | undefined, field: string) =>
    mistakes.push(...checkCondition(when, before).map((message) => ({ part: 'forms' as const, entry: code, field, message })));
  for (const page of pages) {
    check(page.when, `pages[${page.id}].when`);
    for (const question of page.questions) {
      check(question.when, `questions[${question.id}].when`);
      before.push(question);
    }
  }
  return mistakes;
}

/** What is wrong with a condition where only these questions can have been answered; each thing is named once. */
export function checkCondition(condition: Condition | undefined, before: readonly Question[]): readonly string[] {
  const messages = (condition === undefined ? [] : partsOf(condition)).flatMap(({ question, any }) => {
    const asked = before.find(({ id }) => id === question);
    if (asked === undefined) return [`no question ${question} is asked before`];
    return any.filter((value) => !valuesOf(asked).includes(value)).map((value) => `${question} has no option ${value}`);
  });
  return [...new Set(messages)];
}

/** The values a condition can ask of a question's answer. */
export function valuesOf(question: Question): readonly string[] {
  return question.kind === 'one' || question.kind === 'several' ? question.options.map(({ value }) => value) : [];
}

/** The questions a condition asks, with the values asked for. */
function partsOf(condition: Condition): readonly Extract<Condition, { readonly question: string }>[] {
  if ('question' in condition) return [condition];
  if ('not' in condition) return partsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(partsOf);
}

/** The options of a question that are there twice. */
export function repeatedValues(question: Question): readonly string[] {
  return repeated(valuesOf(question));
}
