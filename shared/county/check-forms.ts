import { checkConditions, repeatedValues, valuesOf } from './check-conditions.ts';
import { checkRouting } from './check-routing.ts';
import type { County } from './county.ts';
import type { FormDefinition } from './forms.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';

/** Names of steps around the pages of a form, which stand in the same place of the address. */
const reserved: readonly string[] = ['check', 'filed'];

/**
 * Whether the parts of each form fit together: whatever a condition, the routing, the anonymity or the contact names exists, is of the right kind and
 * has those options, and a condition only asks back to what was asked before. Every case finds a unit.
 */
export function checkForms(county: County): readonly PackMistake[] {
  const codes = repeated(county.forms.map(({ code }) => code));
  return [
    ...codes.map((code) => mistake(code, 'code', `${code} is given to more than one`)),
    ...county.forms.flatMap((form) => [
      ...checkNames(form),
      ...checkConditions(form),
      ...checkAnonymity(form),
      ...checkRouting(county, form),
      ...checkContact(form),
    ]),
  ];
}

function mistake(entry: string, field: string, message: string): PackMistake {
  return { part: 'forms', entry, field, message };
}

function checkNames({ code, pages }: FormDefinition): readonly PackMistake[] {
  const questions = pages.flatMap((page) => page.questions);
  return [
    ...repeated(pages.map(({ id }) => id)).map((id) => mistake(code, 'pages', `${id} is given to more than one page`)),
    ...pages
      .filter(({ id }) => reserved.includes(id))
      .map(({ id }) => mistake(code, `pages[${id}].id`, `${id} is the name of a step of every form`)),
    ...repeated(questions.map(({ id }) => id)).map((id) => mistake(code, 'pages', `${id} is given to more than one question`)),
    ...questions.flatMap((question) =>
      repeatedValues(question).map((value) =>
        mistake(code, `questions[${question.id}].options`, `${value} is given to more than one option`),
      ),
    ),
  ];
}

function checkAnonymity({ code, pages, anonymity }: FormDefinition): readonly PackMistake[] {
  if (anonymity === undefined) return [];
  const question = pages.flatMap(({ questions }) => questions).find(({ id }) => id === anonymity.question);
  if (question?.kind !== 'one') return [mistake(code, 'anonymity.question', `there is no choice ${anonymity.question}`)];
  const has = valuesOf(question).includes(anonymity.anonymousValue);
  return has ? [] : [mistake(code, 'anonymity.anonymousValue', `${question.id} has no option ${anonymity.anonymousValue}`)];
}

function checkContact({ code, pages, contact }: FormDefinition): readonly PackMistake[] {
  const questions = pages.flatMap((page) => page.questions);
  return (['phone', 'email'] as const).flatMap((kind) => {
    const named = contact[kind];
    if (named === undefined || questions.some((question) => question.id === named && question.kind === kind)) return [];
    return [mistake(code, `contact.${kind}`, `there is no question ${named} of kind ${kind}`)];
  });
}
