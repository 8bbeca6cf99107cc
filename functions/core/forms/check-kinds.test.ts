import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Question, Question as QuestionSchema } from '#shared/county/questions.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { PlainAnswer } from './answers.ts';
import { checkAnswer } from './check-answer.ts';

const label = { zh: '\u95ee', en: 'Q' };
const rules = { county: smallCounty, today: '2026-03-02' };
type Single = Exclude<Question, { kind: 'group' }>;

function questionOf(kind: string, own: object = {}): Single {
  const question = QuestionSchema.parse({ id: 'q', kind, label, required: kind !== 'files', ...own });
  if (question.kind === 'group') throw new Error('a group has entries of its own');
  return question;
}
const ask = (question: Single, answer: PlainAnswer) => {
  const checked = checkAnswer(rules, question, answer);
  return checked?.ok ? checked.value : checked?.error;
};

describe('a number', () => {
  const numberQuestion = (decimals: number) => questionOf('number', { min: -5, max: 2_000, decimals, unit: label });
  test.each([
    ['12', '12'],
    ['\uff11\uff12', '12'],
    [' 1,234 ', '1234'],
    ['007', '7'],
    ['-5', '-5'],
    ['\uff0d5', '-5'],
    ['-0', '0'],
    ['2000', '2000'],
    ['2.50', '2.5'],
    ['2.505', 'decimals'],
    ['2000.01', 'too-large'],
    ['-6', 'too-small'],
    ['1,23', 'format'],
    ['1e3', 'format'],
    ['twelve', 'format'],
    ['0x10', 'format'],
    ['9'.repeat(16), 'format'],
  ])('typed as %s is %s', (typed, expected) => {
    expect(ask(numberQuestion(2), typed)).toBe(expected);
  });

  test('without decimals takes whole ones only', () => {
    expect([ask(numberQuestion(0), '2.0'), ask(numberQuestion(0), '2.5')]).toEqual(['2', 'decimals']);
  });

  test('between its bounds is always taken as it is, and beyond them never', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (value) => {
        const expected = value < -5 ? 'too-small' : value > 2_000 ? 'too-large' : String(value);
        expect(ask(numberQuestion(0), String(value))).toBe(expected);
      }),
    );
  });
});

describe('a time of day', () => {
  test.each([
    ['08:05', '08:05'],
    ['8:05', '08:05'],
    [' 23\uff1a59 ', '23:59'],
    ['24:00', 'format'],
    ['08:60', 'format'],
    ['8.30', 'format'],
    ['0830', 'format'],
  ])('typed as %s is %s', (typed, expected) => {
    expect(ask(questionOf('clock-time'), typed)).toBe(expected);
  });
});

describe('a document', () => {
  const question = questionOf('document', { types: ['resident-id', 'foreign-passport'] });
  test.each([
    [
      { type: 'foreign-passport', number: ' ab 12345' },
      { type: 'foreign-passport', number: 'AB12345' },
    ],
    [{ type: 'foreign-passport', number: '1' }, 'length'],
    [{ type: 'resident-id', number: '990121198506070019' }, 'check-digit'],
    [{ type: 'taiwan-travel-permit', number: '12345678' }, 'type'],
    [{ type: '', number: '12345678' }, 'type'],
    [{ type: 'resident-id', number: ' ' }, 'empty'],
    ['12345678', 'format'],
  ])('%j is %j', (typed, expected) => {
    expect(ask(question, typed)).toEqual(expected);
  });
});

describe('a unit', () => {
  test('is one of the county, of a kind that is asked for; unknown only where that may be', () => {
    const station = questionOf('unit', { of: ['station'], mayBeUnknown: false });
    expect([ask(station, 'SC01'), ask(station, 'SC09'), ask(station, 'unknown')]).toEqual(['SC01', 'format', 'format']);
    expect(ask(questionOf('unit', { of: ['station'], mayBeUnknown: true }), 'unknown')).toBe('unknown');
    expect(ask(questionOf('unit', { of: ['hall'], mayBeUnknown: false }), 'SC01')).toBe('format');
  });
});

describe('an officer', () => {
  const known = { name: '', badge: '', description: '', unknown: false };
  test.each([
    [{ name: '\u738b\u4e91' }, { name: '\u738b\u4e91' }],
    [{ badge: ' \uff10\uff11\uff12 345' }, { badge: '012345' }],
    [{ description: 'tall\r\nwith glasses ' }, { description: 'tall\nwith glasses' }],
    [
      { unknown: true, description: 'tall' },
      { unknown: true, description: 'tall' },
    ],
  ])('%j is taken', (answer, expected) => {
    expect(ask(questionOf('officer'), { ...known, ...answer })).toEqual({ ...known, ...expected });
  });

  test.each([
    [{ name: '1' }, 'characters'],
    [{ badge: '12345' }, 'badge'],
    [{ description: 'x'.repeat(301) }, 'length'],
    [{ unknown: true, badge: '012345' }, 'unknown'],
    [{ unknown: true, name: 'Wang' }, 'unknown'],
    [{ description: ' ' }, 'empty'],
  ])('%j is refused as %s', (answer, expected) => {
    expect(ask(questionOf('officer'), { ...known, ...answer })).toBe(expected);
  });
});

describe('files', () => {
  test('are at most five, and none is known yet', () => {
    const some = (count: number) => Array.from({ length: count }, (_, index) => `file-${index}`);
    expect([5, 6].map((count) => ask(questionOf('files', { most: 5 }), some(count)))).toEqual(['missing', 'too-many']);
    expect([2, 3].map((count) => ask(questionOf('files', { most: 2 }), some(count)))).toEqual(['missing', 'too-many']);
    expect(ask(questionOf('files', { most: 2 }), 'file')).toBe('format');
    expect(checkAnswer(rules, questionOf('files', { most: 2 }), [])).toBeUndefined();
    expect(() => questionOf('files', { most: 6 })).toThrow();
  });
});

describe('an answer of another shape', () => {
  const shapes: Record<string, PlainAnswer> = {
    text: 'x',
    several: ['x'],
    location: { township: 'SC01-0', village: '', note: '' },
    document: { type: 'resident-id', number: '1' },
    officer: { name: 'Wang', badge: '', description: '', unknown: false },
  };
  const own: Record<string, object> = {
    text: { longest: 10 },
    several: { options: [1, 2].map((n) => ({ value: `${n}`, label })) },
    document: { types: ['resident-id'] },
  };
  const cases = Object.keys(shapes).flatMap((kind) => Object.entries(shapes).map(([shape, answer]) => [kind, shape, answer] as const));
  test.each(cases.filter(([kind, shape]) => kind !== shape && !(kind === 'several' && shape === 'text')))(
    'is no answer: %s given %s',
    (kind, _, answer) => {
      expect(ask(questionOf(kind, own[kind] ?? {}), answer)).toBe('format');
    },
  );
});
