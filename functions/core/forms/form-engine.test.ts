import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#shared/contract/answers.ts';
import { FormDefinition } from '#shared/county/forms.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { askedPages, askedQuestions, isAsked, keepAsked } from './form-engine.ts';

const text = { zh: '\u95ee', en: 'Q' };
const values = ['a', 'b', 'c'];
const options = values.map((value) => ({ value, label: text }));

/** A form of choices only, any of which may hang on any earlier one: chains of every length come about by themselves. */
const Form = fc
  .array(
    fc.record({
      several: fc.boolean(),
      newPage: fc.boolean(),
      parent: fc.option(fc.nat(20)),
      any: fc.subarray(values, { minLength: 1 }),
      pageParent: fc.option(fc.nat(20)),
    }),
    {
      minLength: 3,
      maxLength: 14,
    },
  )
  .map((drawn) => {
    const pages: { id: string; title: typeof text; when?: object; questions: object[] }[] = [];
    for (const [index, { several, newPage, parent, any, pageParent }] of drawn.entries()) {
      const conditionOn = (earlier: number | null) =>
        earlier === null || index === 0 ? {} : { when: { question: `q${earlier % index}`, any } };
      const current = pages.at(-1);
      const question = {
        id: `q${index}`,
        kind: several ? 'several' : 'one',
        label: text,
        required: false,
        options,
        ...conditionOn(parent),
      };
      if (current === undefined || newPage || current.questions.length === 6)
        pages.push({ id: `p${index}`, title: text, questions: [question], ...conditionOn(pageParent) });
      else current.questions.push(question);
    }
    return FormDefinition.parse({
      ...smallCounty.forms[0],
      anonymity: undefined,
      contact: {},
      routing: [{ by: 'unit', unit: 'SC01' }],
      pages,
    });
  });
const AnyAnswers = fc.dictionary(
  fc.nat(16).map((index) => `q${index}`),
  fc.oneof(fc.constantFrom('', ...values, 'z'), fc.subarray(values)),
);

/** Whether a question is on the way, by following its conditions to the beginning: the same rule told another way. */
function isOnTheWay(form: FormDefinition, id: string, answers: Answers): boolean {
  const page = form.pages.find(({ questions }) => questions.some((question) => question.id === id));
  const question = page?.questions.find((candidate) => candidate.id === id);
  return [page?.when, question?.when].every((when) => {
    if (when === undefined) return true;
    if (!('question' in when)) throw new Error('the drawn forms have simple conditions');
    const chosen = [answers[when.question] ?? ''].flat();
    return isOnTheWay(form, when.question, answers) && when.any.some((value) => chosen.includes(value));
  });
}

describe('whatever the form and whatever is sent', () => {
  test('exactly the answers on the way are kept, however long the chain they hang on', () => {
    fc.assert(
      fc.property(Form, AnyAnswers, (form, answers) => {
        const questions = form.pages.flatMap((page) => page.questions.map(({ id }) => id));
        const expected = questions.filter((id) => (answers[id]?.length ?? 0) > 0 && isOnTheWay(form, id, answers));
        expect(Object.keys(keepAsked(form, answers))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('keeping twice changes nothing, and neither does what nobody asked', () => {
    fc.assert(
      fc.property(Form, AnyAnswers, (form, answers) => {
        const remaining = keepAsked(form, answers);
        expect(keepAsked(form, remaining)).toEqual(remaining);
        expect(keepAsked(form, { ...answers, unknown: 'x', constructor: 'x' })).toEqual(remaining);
      }),
    );
  });

  test('the pages on the way are those with a question to ask', () => {
    fc.assert(
      fc.property(Form, AnyAnswers, (form, answers) => {
        const remaining = keepAsked(form, answers);
        const expected = form.pages.filter((page) => page.questions.some(({ id }) => isOnTheWay(form, id, remaining)));
        expect(askedPages(form, answers).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
    );
  });
});

describe('a condition', () => {
  const when = { question: 'q', any: ['a', 'b'] };
  test.each([
    ['one of the values', 'a', true],
    ['another of the values', 'b', true],
    ['a value that is not named', 'c', false],
    ['several values, one of them named', ['c', 'b'], true],
    ['several values, none named', ['c'], false],
    ['nothing', undefined, false],
    ['a location', { township: 'a', village: 'a', note: 'a' }, false],
  ])('answered with %s', (_, answer, expected) => {
    expect(isAsked({ when }, answer === undefined ? {} : { q: answer })).toBe(expected);
  });

  test('on a page hides all its questions', () => {
    const page = FormDefinition.shape.pages.element.parse({
      id: 'p',
      title: text,
      when,
      questions: [{ id: 'r', kind: 'one', label: text, required: true, options }],
    });
    expect(askedQuestions(page, { q: 'c' })).toEqual([]);
    expect(askedQuestions(page, { q: 'a' }).map(({ id }) => id)).toEqual(['r']);
  });
});
