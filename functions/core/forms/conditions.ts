import type { Answers } from '#shared/contract/answers.ts';
import type { Condition } from '#shared/county/conditions.ts';
import { answerTo, valuesOf } from './answers.ts';

/** Whether a condition holds with these answers. Of what was not answered nothing holds but a `not`. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('not' in condition) return !holds(condition.not, answers);
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if (!('question' in condition)) return condition.any.some((part) => holds(part, answers));
  const values = valuesOf(answerTo(answers, condition.question));
  return condition.any.some((value) => values.includes(value));
}
