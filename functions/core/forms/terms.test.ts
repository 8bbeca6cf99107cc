import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormDefinition } from '#shared/county/forms.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { termsFor } from './terms.ts';

const limits = { returns: 2, transfers: 0, replies: 5 };
const deadlines = {
  triage: { amount: 2, unit: 'hours' },
  promised: { amount: 1, unit: 'working-days' },
  source: { zh: '\u8bfa', en: 'promise' },
  amberFrom: 0.5,
};
const anonymous = { question: 'name-or-not', any: ['anonymous'] };
const form = FormDefinition.parse({
  ...smallCounty.forms[0],
  termsRules: [
    { when: { all: [anonymous, { not: { question: 'hazard', any: ['none'] } }] }, deadlines },
    { when: anonymous, limits, keepDays: 30 },
  ],
});
const ofAll = { name: form.name, deadlines: form.deadlines, limits: form.limits, keepDays: form.keepDays };

describe('the terms of a case', () => {
  test('are those of the form when no rule fits', () => {
    expect(termsFor(form, { 'name-or-not': 'named' })).toEqual(ofAll);
    expect(termsFor({ ...form, termsRules: undefined }, { 'name-or-not': 'anonymous' })).toEqual(ofAll);
  });

  test('are those of the first rule that fits, and of the form in what it leaves out', () => {
    expect(termsFor(form, { 'name-or-not': 'anonymous' })).toEqual({ ...ofAll, deadlines });
    expect(termsFor(form, { 'name-or-not': 'anonymous', hazard: 'none' })).toEqual({ ...ofAll, limits, keepDays: 30 });
  });

  test('do not hang on the order in which the answers came', () => {
    const Pairs = fc.uniqueArray(fc.tuple(fc.constantFrom('name-or-not', 'hazard', 'story'), fc.constantFrom('anonymous', 'none', 'x')), {
      selector: ([question]) => question,
    });
    fc.assert(
      fc.property(Pairs, (pairs) => {
        expect(termsFor(form, Object.fromEntries(pairs))).toEqual(termsFor(form, Object.fromEntries(pairs.toReversed())));
      }),
    );
  });
});
