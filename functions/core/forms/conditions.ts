import type { Answers } from '#shared/contract/answers.ts';
import type { Condition } from '#shared/county/conditions.ts';
import { answerTo, valuesOf } from './answers.ts';

/** Whether a condition holds with these answers. Of what was not answered nothing holds but a `not`. */
export function holds(condition: Condition, answers: Answers): boolean {
  return settle(condition, { answers, open: new Set() }) === true;
}

type Known = { readonly answers: Answers; readonly open: ReadonlySet<string> };

/** What is left of a condition while the answers to some questions are still open: whether it holds, or the part that hangs on them. */
export function settle(condition: Condition, known: Known): boolean | Condition {
  if ('not' in condition) return negate(settle(condition.not, known));
  if ('question' in condition) return known.open.has(condition.question) ? condition : isChosen(condition, known.answers);
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => settle(part, known));
  if (parts.includes(!isAll)) return !isAll;
  const left = parts.filter((part) => typeof part !== 'boolean');
  const [only] = left;
  if (only === undefined) return isAll;
  return left.length === 1 ? only : isAll ? { all: left } : { any: left };
}

function negate(settled: boolean | Condition): boolean | Condition {
  if (typeof settled === 'boolean') return !settled;
  return 'not' in settled ? settled.not : { not: settled };
}

function isChosen({ question, any }: Extract<Condition, { readonly question: string }>, answers: Answers): boolean {
  const values = valuesOf(answerTo(answers, question));
  return any.some((value) => values.includes(value));
}
