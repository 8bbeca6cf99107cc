import { describe, expect, test } from 'vitest';
import { counterForm, countyWithForms, disputeForm } from '#tests/support/fixture-forms.ts';
import { checkForms } from './check-forms.ts';
import { FormDefinition } from './forms.ts';

/** The mistakes of a form after something in its JSON was replaced. */
function mistakesAfter(form: FormDefinition, from: string, to: string): string[] {
  const json = JSON.stringify(form);
  if (!json.includes(from)) throw new Error(`the form has no ${from}`);
  const changed = FormDefinition.parse(JSON.parse(json.replace(from, to)));
  return checkForms({ ...countyWithForms, forms: [changed] }).map(({ field, message }) => `${field}: ${message}`);
}

describe('a form with groups, units and rules', () => {
  test.each([
    [
      'a condition deep inside others',
      '"question":"subject","any":["neighbours"]',
      '"question":"subject","any":["work"]',
      'questions[violence].when: subject has no option work',
    ],
    [
      'a condition in a group on what comes later',
      '"question":"reach","any":["phone"]',
      '"question":"together","any":["yes"]',
      'questions[phone].when: no question together is asked before',
    ],
    [
      'a condition outside of a group on what is asked inside',
      '"when":{"not":{"question":"violence"',
      '"when":{"not":{"question":"reach"',
      'questions[together].when: no question reach is asked before',
    ],
    ['an id that is given inside a group again', '"id":"reach"', '"id":"subject"', 'pages: subject is given to more than one question'],
    ['a group that must have more than it may', '"min":2,"max":3', '"min":4,"max":3', 'questions[parties].max: is smaller than min'],
    [
      'a number that no answer fits',
      '"min":0,"max":1000000,"decimals":2',
      '"min":2000000,"max":1000000,"decimals":2',
      'questions[amount].max: is smaller than min',
    ],
    [
      'terms for an answer that is none',
      '"termsRules":[{"when":{"question":"violence","any":["yes"]',
      '"termsRules":[{"when":{"question":"violence","any":["often"]',
      'termsRules[1].when: violence has no option often',
    ],
    ['a route to a unit that is none', '"by":"unit","unit":"SC01"', '"by":"unit","unit":"SC77"', 'routing[1].unit: there is no unit SC77'],
  ])('%s', (_, from, to, message) => {
    expect(mistakesAfter(disputeForm, from, to)).toContain(message);
  });

  test.each([
    ['a kind of unit the county has none of', '"of":["station"]', '"of":["hall"]', 'questions[unit].of: the county has no such unit'],
    [
      'a state of an officer that is none',
      '"question":"officer","any":["unknown"]',
      '"question":"officer","any":["lost"]',
      'questions[why-unknown].when: officer has no option lost',
    ],
    [
      'a condition on a unit that is none',
      '"question":"officer","any":["unknown"]',
      '"question":"unit","any":["SC77"]',
      'when: there is no unit SC77',
    ],
    [
      'a route to the unit chosen that may be unknown',
      '"when":{"not":{"question":"unit","any":["unknown"]}}',
      '"when":{"question":"unit","any":["SC01"]}',
      'routing[1].when: must leave out that unit is unknown',
    ],
    [
      'a route to a unit chosen by another kind of question',
      '"by":"answer","question":"unit"',
      '"by":"answer","question":"at"',
      'routing[1].question: there is no unit at',
    ],
    [
      'a route to a unit that need not be chosen',
      '"kind":"unit"',
      '"kind":"unit","when":{"question":"nothing","any":["x"]}',
      'routing[1].question: unit must be required, and asked whenever the rule holds',
    ],
  ])('%s', (_, from, to, message) => {
    expect(mistakesAfter(counterForm, from, to)).toContain(message);
  });

  test('a group in which nothing must be answered, and a page that asks for files only', () => {
    const [page] = disputeForm.pages.filter(({ id }) => id === 'parties');
    if (page === undefined) throw new Error('the dispute has no parties');
    const optional = structuredClone(page);
    for (const question of optional.questions)
      if (question.kind === 'group') for (const inner of question.questions) Object.assign(inner, { required: false });
    const pages = disputeForm.pages.map((one) => (one === page ? optional : one));
    const [first] = checkForms({ ...countyWithForms, forms: [{ ...disputeForm, pages }] });
    expect(first?.message).toBe('one of them must be required and always asked');
    const files = {
      id: 'more',
      title: counterForm.name,
      questions: counterForm.pages.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'files')),
    };
    const [, second] = checkForms({ ...countyWithForms, forms: [{ ...counterForm, pages: [...counterForm.pages, files] }] });
    const messages = checkForms({ ...countyWithForms, forms: [{ ...counterForm, pages: [...counterForm.pages, files] }] }).map(
      ({ message }) => message,
    );
    expect([second !== undefined, messages.includes('a page asks for more than files')]).toEqual([true, true]);
  });
});
