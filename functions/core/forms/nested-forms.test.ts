import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Entry } from '#shared/contract/answers.ts';
import type { Condition } from '#shared/county/conditions.ts';
import { FormDefinition } from '#shared/county/forms.ts';
import type { GroupQuestion } from '#shared/county/questions.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { holds, settle } from './conditions.ts';
import { keepAsked } from './form-engine.ts';

const text = { zh: '\u95ee', en: 'Q' };
const values = ['a', 'b'];
const options = values.map((value) => ({ value, label: text }));

/** Conditions of any depth over these questions. */
const conditionOn = (questions: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.record({ question: fc.constantFrom(...questions), any: fc.subarray(values, { minLength: 1 }) }),
      fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any;
const whenOn = (questions: readonly string[]) =>
  questions.length === 0 ? fc.constant(undefined) : fc.option(conditionOn(questions), { nil: undefined });

const ids = ['q0', 'q1', 'q2', 'q3', 'q4'];
const inner = ['i0', 'i1', 'i2'];
/** Five choices, the last three on a page of their own, and a group whose questions hang on both sides of its edge. */
const Form = fc
  .tuple(
    fc.tuple(...ids.map((_, index) => whenOn(ids.slice(0, index)))),
    fc.tuple(...inner.map((_, index) => whenOn([...ids.slice(0, 2), ...inner.slice(0, index)]))),
    whenOn(ids.slice(0, 2)),
    fc.nat(2),
  )
  .map(([own, inside, pageWhen, min]) => {
    const choice = (id: string, when: Condition | undefined) => ({ id, kind: 'one', label: text, required: false, options, when });
    const questions = ids.map((id, index) => choice(id, own[index]));
    const group = {
      id: 'group',
      kind: 'group',
      label: text,
      entry: text,
      min,
      max: 4,
      questions: inner.map((id, index) => choice(id, inside[index])),
    };
    return FormDefinition.parse({
      ...smallCounty.forms[0],
      anonymity: undefined,
      contact: {},
      routing: [{ by: 'unit', unit: 'SC01' }],
      pages: [
        { id: 'one', title: text, questions: [...questions.slice(0, 2), group] },
        { id: 'two', title: text, questions: questions.slice(2), when: pageWhen },
      ],
    });
  });
const Choice = fc.constantFrom('', ...values);
const AnyEntry: fc.Arbitrary<Entry> = fc.dictionary(fc.constantFrom(...inner, 'q0', 'x'), Choice);
const AnyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(fc.dictionary(fc.constantFrom(...ids, 'i0', 'x'), Choice), fc.option(fc.array(AnyEntry, { maxLength: 4 }), { nil: undefined }))
  .map(([answers, group]) => (group === undefined ? answers : { ...answers, group }));

function isTrue(when: Condition | undefined, known: Answers): boolean {
  if (when === undefined) return true;
  if ('not' in when) return !isTrue(when.not, known);
  if ('question' in when) return when.any.includes(String(known[when.question] ?? ''));
  return 'all' in when ? when.all.every((part) => isTrue(part, known)) : when.any.some((part) => isTrue(part, known));
}

function expectedEntries({ questions, min }: GroupQuestion, sent: readonly unknown[], known: Answers): Entry[] {
  const entries = sent.map((entry) => {
    const own: Record<string, string> = {};
    for (const { id, when } of questions) {
      const value: unknown = Object(entry)[id];
      if (typeof value === 'string' && value !== '' && isTrue(when, { ...known, ...own })) own[id] = value;
    }
    return own;
  });
  while (entries.length > min && Object.keys(entries.at(-1) ?? {}).length === 0) entries.pop();
  return entries;
}

/** The rule told another way: each question in the order of the form sees what stands before it. */
function expected({ pages }: FormDefinition, answers: Answers): Answers {
  const remaining: Answers = {};
  for (const { page, question } of pages.flatMap((page) => page.questions.map((question) => ({ page, question })))) {
    if (!isTrue(page.when, remaining) || !isTrue(question.when, remaining)) continue;
    const sent = answers[question.id];
    const answer = question.kind === 'group' && Array.isArray(sent) ? expectedEntries(question, sent, remaining) : sent;
    if (answer !== undefined && Object(answer).length > 0) remaining[question.id] = answer;
  }
  return remaining;
}

const shuffled = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).toReversed());

describe('with conditions of any depth and questions in groups', () => {
  test('exactly what was asked is kept: no hidden answer survives, in no entry, and what hangs on one goes with it', () => {
    fc.assert(
      fc.property(Form, AnyAnswers, (form, answers) => {
        expect(keepAsked(form, answers)).toEqual(expected(form, answers));
      }),
      { numRuns: 500 },
    );
  });

  test('neither the order of the answers nor a second time changes anything', () => {
    fc.assert(
      fc.property(Form, AnyAnswers, (form, answers) => {
        const remaining = keepAsked(form, answers);
        expect(keepAsked(form, shuffled(answers))).toEqual(remaining);
        expect(keepAsked(form, remaining)).toEqual(remaining);
      }),
    );
  });

  test('every entry that holds something keeps its place', () => {
    fc.assert(
      fc.property(Form, AnyAnswers, (form, answers) => {
        const [sent, remaining] = [answers['group'], keepAsked(form, answers)['group']];
        if (!Array.isArray(sent) || !Array.isArray(remaining)) return;
        expect(remaining.every((entry, index) => Object.entries(entry).every(([id, value]) => Object(sent[index])[id] === value))).toBe(
          true,
        );
      }),
    );
  });
});

describe('what is left of a condition while some answers are open', () => {
  const Known = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...values));

  test('holds with the answers that come when the whole would', () => {
    fc.assert(
      fc.property(conditionOn(ids), Known, fc.subarray(ids), (condition, answers, open) => {
        const before = Object.fromEntries(Object.entries(answers).filter(([id]) => !open.includes(id)));
        const left = settle(condition, { answers: before, open: new Set(open) });
        expect(typeof left === 'boolean' ? left : holds(left, answers)).toBe(holds(condition, answers));
      }),
    );
  });

  test('asks of nothing that is known', () => {
    const known = { answers: { q0: 'a' }, open: new Set(['q1']) };
    const [first, second] = [
      { question: 'q0', any: ['a'] },
      { question: 'q1', any: ['b'] },
    ];
    expect(settle({ all: [first, second] }, known)).toEqual(second);
    expect(settle({ any: [first, second] }, known)).toBe(true);
    expect(settle({ not: { not: second } }, known)).toEqual(second);
    expect(settle({ all: [{ not: first }, second] }, known)).toBe(false);
    expect(settle({ any: [second, { not: second }] }, known)).toEqual({ any: [second, { not: second }] });
  });
});
