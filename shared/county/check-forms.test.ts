import { describe, expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { checkForms } from './check-forms.ts';
import type { FormDefinition } from './forms.ts';

function smallForm(): FormDefinition {
  const [form] = smallCounty.forms;
  if (form === undefined) throw new Error('the small county has no form');
  return structuredClone(form);
}

/** The mistakes of the small county's form after a change to it. */
function mistakesAfter(change: (form: FormDefinition) => void, twice = false): string[] {
  const changed = smallForm();
  change(changed);
  return checkForms({ ...smallCounty, forms: twice ? [changed, changed] : [changed] }).map(({ field, message }) => `${field}: ${message}`);
}
const questionOf = (changed: FormDefinition, id: string) => {
  const match = changed.pages.flatMap(({ questions }) => questions).find((question) => question.id === id);
  if (match === undefined) throw new Error(`there is no question ${id}`);
  return match;
};
const pageOf = (changed: FormDefinition, id: string) => {
  const match = changed.pages.find((page) => page.id === id);
  if (match === undefined) throw new Error(`there is no page ${id}`);
  return match;
};

describe('a form whose parts do not fit together', () => {
  test('a sound one has no mistake', () => {
    expect(mistakesAfter(() => undefined)).toEqual([]);
  });

  test('the same form twice, the same page, the same question, the same option', () => {
    expect(mistakesAfter(() => undefined, true)).toEqual(['code: R01 is given to more than one']);
    expect(mistakesAfter((changed) => changed.pages.push(structuredClone(pageOf(changed, 'what'))))).toEqual([
      'pages: what is given to more than one page',
      'pages: story is given to more than one question',
      'pages: where is given to more than one question',
    ]);
    const twoAlike = mistakesAfter((changed) => {
      const question = questionOf(changed, 'name-or-not');
      if (question.kind === 'one') question.options.push(...question.options.slice(0, 1));
    });
    expect(twoAlike).toEqual(['questions[name-or-not].options: named is given to more than one option']);
  });

  test('a page with the name of a step', () => {
    expect(mistakesAfter((changed) => Object.assign(pageOf(changed, 'contact'), { id: 'check' }))).toEqual([
      'pages[check].id: check is the name of a step of every form',
    ]);
  });

  test('a condition on a question that is not there, comes later, is itself, or has no such option', () => {
    const conditioned = (when: object) => mistakesAfter((changed) => Object.assign(questionOf(changed, 'phone'), { when }));
    expect(conditioned({ question: 'nothing', any: ['x'] })).toEqual(['questions[phone].when: no question nothing is asked before']);
    expect(conditioned({ question: 'phone', any: ['x'] })).toEqual(['questions[phone].when: no question phone is asked before']);
    expect(conditioned({ question: 'name-or-not', any: ['named', 'other'] })).toEqual([
      'questions[phone].when: name-or-not has no option other',
    ]);
    expect(conditioned({ question: 'story', any: ['named'] })).toEqual(['questions[phone].when: story has no option named']);
    const later = mistakesAfter((changed) => Object.assign(pageOf(changed, 'what'), { when: { question: 'name-or-not', any: ['named'] } }));
    expect(later).toEqual([
      'pages[what].when: no question name-or-not is asked before',
      'routing[1].question: where must be required, and asked whenever the rule holds',
    ]);
    expect(
      mistakesAfter((changed) => Object.assign(pageOf(changed, 'contact'), { when: { question: 'name-or-not', any: ['named'] } })),
    ).toEqual(['pages[contact].when: no question name-or-not is asked before']);
  });

  test('anonymity that names no choice, or none of its options', () => {
    expect(mistakesAfter((changed) => Object.assign(changed, { anonymity: { question: 'story', anonymousValue: 'x' } }))).toEqual([
      'anonymity.question: there is no choice story',
    ]);
    expect(mistakesAfter((changed) => Object.assign(changed, { anonymity: { question: 'name-or-not', anonymousValue: 'x' } }))).toEqual([
      'anonymity.anonymousValue: name-or-not has no option x',
    ]);
  });

  test('a route to a location that is none, or that can be left out, or to a unit that is none', () => {
    expect(mistakesAfter((changed) => Object.assign(changed, { routing: [{ by: 'location', question: 'story' }] }))).toEqual([
      'routing[1].question: there is no location story',
    ]);
    expect(mistakesAfter((changed) => Object.assign(questionOf(changed, 'where'), { required: false }))).toEqual([
      'routing[1].question: where must be required, and asked whenever the rule holds',
    ]);
    expect(mistakesAfter((changed) => Object.assign(changed, { routing: [{ by: 'unit', unit: 'SC01' }] }))).toEqual([]);
    expect(mistakesAfter((changed) => Object.assign(changed, { routing: [{ by: 'unit', unit: 'SC09' }] }))).toEqual([
      'routing[1].unit: there is no unit SC09',
    ]);
  });

  test('rules of which one hides the others, the last one may not fit, or one asks for what nobody was asked', () => {
    const named = { question: 'name-or-not', any: ['named'] };
    const routed = (...routing: object[]) => mistakesAfter((changed) => Object.assign(changed, { routing }));
    expect(routed({ by: 'unit', unit: 'SC02' }, { by: 'location', question: 'where' })).toEqual([
      'routing[1].when: hides every rule after it',
    ]);
    expect(routed({ by: 'location', question: 'where', when: named })).toEqual(['routing[1].when: the last rule must have no condition']);
    expect(routed({ by: 'unit', unit: 'SC02', when: { question: 'who', any: ['me'] } }, { by: 'location', question: 'where' })).toEqual([
      'routing[1].when: no question who is asked before',
    ]);
    const termsRules = [{ when: { not: { question: 'name-or-not', any: ['nobody'] } }, keepDays: 3 }];
    expect(mistakesAfter((changed) => Object.assign(changed, { termsRules }))).toEqual([
      'termsRules[1].when: name-or-not has no option nobody',
    ]);
  });

  test('a location asked of some only routes those by a rule that holds for them', () => {
    const named = { question: 'name-or-not', any: ['named'] };
    const withRules = (...routing: object[]) =>
      mistakesAfter((changed) => {
        pageOf(changed, 'what').questions.pop();
        const question = { id: 'where', kind: 'location', label: pageOf(changed, 'what').title, required: true, when: named } as const;
        pageOf(changed, 'contact').questions.push(question);
        Object.assign(changed, { routing: [...routing, { by: 'unit', unit: 'SC02' }] });
      });
    const by = { by: 'location', question: 'where' };
    expect(withRules({ ...by, when: named })).toEqual([]);
    expect(withRules({ ...by, when: { all: [{ not: { question: 'name-or-not', any: ['anonymous'] } }, named] } })).toEqual([]);
    const unsure = ['routing[1].question: where must be required, and asked whenever the rule holds'];
    expect(withRules({ ...by, when: { any: [named, { question: 'name-or-not', any: ['anonymous'] }] } })).toEqual(unsure);
    expect(withRules({ ...by, when: { not: named } })).toEqual(unsure);
  });

  test('a contact of the wrong kind', () => {
    expect(mistakesAfter((changed) => Object.assign(changed, { contact: { phone: 'story', email: 'mail' } }))).toEqual([
      'contact.phone: there is no question story of kind phone',
      'contact.email: there is no question mail of kind email',
    ]);
  });
});
