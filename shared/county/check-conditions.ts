import { officerStates, unknownUnit } from './answer-values.ts';
import type { Condition } from './conditions.ts';
import type { FormDefinition } from './forms.ts';
import type { PackMistake } from './pack-mistake.ts';
import type { Question } from './questions.ts';

/**
 * Whether every condition of a form's pages and questions asks back to what was asked before, and for answers that are there. What is asked in a group
 * can be asked back to in the same group only.
 */
export function checkConditions({ code, pages }: FormDefinition): readonly PackMistake[] {
  const before: Question[] = [];
  const mistakes: PackMistake[] = [];
  const check = (when: Condition | undefined, field: string, known: readonly Question[]) =>
    mistakes.push(...checkCondition(when, known).map((message) => ({ part: 'forms' as const, entry: code, field, message })));
  for (const page of pages) {
    check(page.when, `pages[${page.id}].when`, before);
    for (const question of page.questions) {
      check(question.when, `questions[${question.id}].when`, before);
      const inside = question.kind === 'group' ? question.questions : [];
      for (const [index, inner] of inside.entries())
        check(inner.when, `questions[${inner.id}].when`, [...before, ...inside.slice(0, index)]);
      before.push(question);
    }
  }
  return mistakes;
}

/** What is wrong with a condition where only these questions can have been answered; each thing is named once. */
export function checkCondition(condition: Condition | undefined, before: readonly Question[]): readonly string[] {
  const messages = (condition === undefined ? [] : partsOf(condition)).flatMap(({ question, any }) => {
    const named = before.find(({ id }) => id === question);
    if (named === undefined) return [`no question ${question} is asked before`];
    return any.filter((value) => !canBeAnswered(named, value)).map((value) => `${question} has no option ${value}`);
  });
  return [...new Set(messages)];
}

/** The options of a choice; none for any other question. */
export function optionsOf(question: Question): readonly string[] {
  return question.kind === 'one' || question.kind === 'several' ? question.options.map(({ value }) => value) : [];
}

/** Whether a condition can ask for this value. Which units there are is no matter of the form: `checkUnits` looks at their codes. */
function canBeAnswered(question: Question, value: string): boolean {
  if (question.kind === 'officer') return officerStates.some((state) => state === value);
  if (question.kind === 'unit') return value !== unknownUnit || question.mayBeUnknown;
  return question.kind === 'consent' ? value === 'yes' : optionsOf(question).includes(value);
}

/** The questions a condition asks, with the values asked for. */
export function partsOf(condition: Condition): readonly Extract<Condition, { readonly question: string }>[] {
  if ('question' in condition) return [condition];
  if ('not' in condition) return partsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(partsOf);
}
