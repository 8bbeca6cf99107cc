import type { Condition } from '#shared/county/conditions.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { Question } from '#shared/county/questions.ts';
import type { LocalText } from '#shared/county/text.ts';
import { labelOfValue } from './describe-answers.ts';
import { asTyped, inBoth, joinBy } from './wording.ts';

type Known = { readonly county: CompiledCounty; readonly questions: readonly Question[] };

/** A condition in words that finish “only if …”: you chose “A” or “B”, and you did not choose “C”. */
export function describeCondition(known: Known, condition: Condition): LocalText {
  if ('question' in condition) return inBoth(({ condition: texts }) => texts.chosen, { values: valuesIn(known, condition) });
  if ('not' in condition) {
    const { not } = condition;
    if ('question' in not) return inBoth(({ condition: texts }) => texts.notChosen, { values: valuesIn(known, not) });
    return inBoth(({ condition: texts }) => texts.not, { condition: describeCondition(known, not) });
  }
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => describePart(known, part));
  return joinBy(({ condition: texts }) => (isAll ? texts.and : texts.or), parts) ?? asTyped('');
}

/** A part that is itself made of parts stands in brackets. */
function describePart(known: Known, part: Condition): LocalText {
  const condition = describeCondition(known, part);
  return 'question' in part || 'not' in part ? condition : inBoth(({ condition: texts }) => texts.bracket, { condition });
}

function valuesIn({ county, questions }: Known, { question, any }: Extract<Condition, { readonly question: string }>): LocalText {
  const named = questions.find(({ id }) => id === question);
  const labels = any.map((value) => (named === undefined ? asTyped(value) : labelOfValue(county, named, value)));
  const quoted = labels.map((label) => inBoth(({ condition }) => condition.value, { label }));
  return joinBy(({ condition }) => condition.or, quoted) ?? asTyped('');
}
