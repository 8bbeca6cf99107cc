import type { County } from './county.ts';
import type { Condition, FormDefinition, Question } from './forms.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';

/** Names of steps around the pages of a form, which stand in the same place of the address. */
const reserved: readonly string[] = ['check', 'filed'];

/**
 * Whether the parts of each form fit together: whatever a condition, the routing, the anonymity or the contact names exists, is of the right kind and
 * has those options, and a condition only asks back to what was asked before. The place that routes must always be answered.
 */
export function checkForms(county: County): readonly PackMistake[] {
  const codes = repeated(county.forms.map(({ code }) => code));
  return [
    ...codes.map((code) => mistake(code, 'code', `${code} is given to more than one`)),
    ...county.forms.flatMap((form) => [
      ...checkNames(form),
      ...checkConditions(form),
      ...checkAnonymity(form),
      ...checkRouting(form),
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
      repeated(valuesOf(question)).map((value) =>
        mistake(code, `questions[${question.id}].options`, `${value} is given to more than one option`),
      ),
    ),
  ];
}

function checkConditions({ code, pages }: FormDefinition): readonly PackMistake[] {
  const before: Question[] = [];
  const found: PackMistake[] = [];
  for (const page of pages) {
    found.push(...checkCondition(page.when, before).map((message) => mistake(code, `pages[${page.id}].when`, message)));
    for (const question of page.questions) {
      found.push(...checkCondition(question.when, before).map((message) => mistake(code, `questions[${question.id}].when`, message)));
      before.push(question);
    }
  }
  return found;
}

function checkCondition(condition: Condition | undefined, before: readonly Question[]): readonly string[] {
  if (condition === undefined) return [];
  const asked = before.find(({ id }) => id === condition.question);
  if (asked === undefined) return [`no question ${condition.question} is asked before`];
  return condition.any.filter((value) => !valuesOf(asked).includes(value)).map((value) => `${asked.id} has no option ${value}`);
}

function checkAnonymity({ code, pages, anonymity }: FormDefinition): readonly PackMistake[] {
  if (anonymity === undefined) return [];
  const question = pages.flatMap(({ questions }) => questions).find(({ id }) => id === anonymity.question);
  if (question?.kind !== 'one') return [mistake(code, 'anonymity.question', `there is no choice ${anonymity.question}`)];
  const has = valuesOf(question).includes(anonymity.anonymousValue);
  return has ? [] : [mistake(code, 'anonymity.anonymousValue', `${question.id} has no option ${anonymity.anonymousValue}`)];
}

/** Without the place nobody would know whose it is: it may depend on no answer. */
function checkRouting({ code, pages, routing }: FormDefinition): readonly PackMistake[] {
  if (routing.by === 'unit') return [];
  const page = pages.find(({ questions }) => questions.some(({ id }) => id === routing.question));
  const question = page?.questions.find(({ id }) => id === routing.question);
  if (question?.kind !== 'place') return [mistake(code, 'routing.question', `there is no place ${routing.question}`)];
  const always = question.required && question.when === undefined && page?.when === undefined;
  return always ? [] : [mistake(code, 'routing.question', `${question.id} must be required and always asked`)];
}

function checkContact({ code, pages, contact }: FormDefinition): readonly PackMistake[] {
  const questions = pages.flatMap((page) => page.questions);
  return (['phone', 'email'] as const).flatMap((kind) => {
    const named = contact[kind];
    if (named === undefined || questions.some((question) => question.id === named && question.kind === kind)) return [];
    return [mistake(code, `contact.${kind}`, `there is no question ${named} of kind ${kind}`)];
  });
}

function valuesOf(question: Question): readonly string[] {
  return question.kind === 'one' || question.kind === 'several' ? question.options.map(({ value }) => value) : [];
}
