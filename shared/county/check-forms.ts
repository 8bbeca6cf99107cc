import { unknownUnit } from './answer-values.ts';
import { checkConditions, optionsOf, partsOf } from './check-conditions.ts';
import { checkQuestions, withInner } from './check-questions.ts';
import { checkRouting } from './check-routing.ts';
import type { Condition } from './conditions.ts';
import type { County } from './county.ts';
import { formUnits } from './form-units.ts';
import type { FormDefinition } from './forms.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';

/**
 * Whether the parts of each form fit together: whatever a condition, the routing, the anonymity or the contact names exists, is of the right kind and
 * has those options, and a condition only asks back to what was asked before. Every case finds a unit.
 */
export function checkForms(county: Pick<County, 'forms' | 'units'>): readonly PackMistake[] {
  const codes = repeated(county.forms.map(({ code }) => code));
  return [
    ...codes.map((code) => mistake(code, 'code', `${code} is given to more than one`)),
    ...county.forms.flatMap((form) => [
      ...checkQuestions(form),
      ...checkConditions(form),
      ...checkAnonymity(form),
      ...checkRouting(county, form),
      ...checkUnits(county, form),
      ...checkContact(form),
    ]),
  ];
}

function mistake(entry: string, field: string, message: string): PackMistake {
  return { part: 'forms', entry, field, message };
}

function checkAnonymity({ code, pages, anonymity }: FormDefinition): readonly PackMistake[] {
  if (anonymity === undefined) return [];
  const question = pages.flatMap(({ questions }) => questions).find(({ id }) => id === anonymity.question);
  if (question?.kind !== 'one') return [mistake(code, 'anonymity.question', `there is no choice ${anonymity.question}`)];
  const has = optionsOf(question).includes(anonymity.anonymousValue);
  return has ? [] : [mistake(code, 'anonymity.anonymousValue', `${question.id} has no option ${anonymity.anonymousValue}`)];
}

/** Units are offered of kinds the county has, and conditions ask for codes it has. */
function checkUnits(county: Pick<County, 'units'>, { code, pages, routing, termsRules = [] }: FormDefinition): readonly PackMistake[] {
  const units = formUnits(county);
  const questions = pages.flatMap((page) => page.questions).flatMap(withInner);
  const kindless = questions.flatMap((question) => {
    if (question.kind !== 'unit' || units.some(({ kind }) => question.of.includes(kind))) return [];
    return [mistake(code, `questions[${question.id}].of`, 'the county has no such unit')];
  });
  const conditions = [...pages, ...questions, ...routing, ...termsRules].flatMap(({ when }): readonly Condition[] => (when ? [when] : []));
  const unknown = conditions.flatMap(partsOf).flatMap(({ question, any }) => {
    const isUnit = questions.some(({ id, kind }) => id === question && kind === 'unit');
    return isUnit ? any.filter((value) => value !== unknownUnit && !units.some((unit) => unit.code === value)) : [];
  });
  return [...kindless, ...[...new Set(unknown)].map((unit) => mistake(code, 'when', `there is no unit ${unit}`))];
}

function checkContact({ code, pages, contact }: FormDefinition): readonly PackMistake[] {
  const questions = pages.flatMap((page) => page.questions);
  return (['phone', 'email'] as const).flatMap((kind) => {
    const named = contact[kind];
    if (named === undefined || questions.some((question) => question.id === named && question.kind === kind)) return [];
    return [mistake(code, `contact.${kind}`, `there is no question ${named} of kind ${kind}`)];
  });
}
