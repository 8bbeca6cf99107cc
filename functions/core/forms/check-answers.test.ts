import { describe, expect, test } from 'vitest';
import type { Answers } from '#shared/contract/answers.ts';
import { CompiledCounty } from '#shared/county/county.ts';
import { FormDefinition } from '#shared/county/forms.ts';
import { Office } from '#shared/county/offices.ts';
import liuwan from '#shared/county/wangchuan/offices/WC01.json' with { type: 'json' };
import fengdu from '#shared/county/wangchuan/offices/WC04.json' with { type: 'json' };
import { smallCounty } from '#tests/support/small-county.ts';
import { checkForm, checkPage } from './check-answers.ts';
import { describeAnswers } from './describe-answers.ts';

const t = (zh: string, en = zh) => ({ zh, en });
const options = [
  { value: 'a', label: t('\u7532', 'A') },
  { value: 'b', label: t('\u4e59', 'B') },
];
/** Every kind of question on one page, all required. */
const form = FormDefinition.parse({
  ...smallCounty.forms[0],
  contact: {},
  anonymity: undefined,
  pages: [
    {
      id: 'all',
      title: t('p'),
      questions: [
        { id: 'text', kind: 'text', label: t('text'), required: true, longest: 5 },
        { id: 'long', kind: 'long-text', label: t('long'), required: true, longest: 100 },
        { id: 'one', kind: 'one', label: t('one'), required: true, options },
        { id: 'several', kind: 'several', label: t('several'), required: true, options },
        { id: 'past', kind: 'day', label: t('past'), required: true, range: 'past' },
        { id: 'future', kind: 'day', label: t('future'), required: true, range: 'future' },
      ],
    },
    {
      id: 'rest',
      title: t('p'),
      questions: [
        { id: 'where', kind: 'location', label: t('where'), required: true },
        { id: 'name', kind: 'name', label: t('name'), required: true },
        { id: 'phone', kind: 'phone', label: t('phone'), required: true },
        { id: 'email', kind: 'email', label: t('email'), required: true },
        { id: 'consent', kind: 'consent', label: t('consent'), required: true, text: t('I agree') },
      ],
    },
  ],
});
const [station] = smallCounty.offices;
const county = CompiledCounty.parse({
  ...smallCounty,
  forms: [form],
  offices: [{ ...station, rooms: [] }, ...smallCounty.offices.slice(1)],
});
const rules = { county, today: '2026-03-02' };
const good: Answers = {
  text: 'abcde',
  long: 'x'.repeat(100),
  one: 'a',
  several: ['a', 'b'],
  past: '2026-03-02',
  future: '2026-03-02',
  where: { township: 'SC01-0', village: '', note: '' },
  name: '\u6b27\u9633\u00b7\u4e91',
  phone: '13800001111',
  email: 'a@example.com',
  consent: 'yes',
};
const problemsOf = (over: object) =>
  checkForm(rules, form, { ...good, ...over } as Answers).problems.map(({ pointer, code }) => `${pointer} ${code}`);

describe('the answers to every kind of question', () => {
  test('right ones pass, and are in their normal form', () => {
    expect(checkForm(rules, form, good)).toEqual({ answers: good, problems: [] });
    const typed = { ...good, text: '  abc ', long: 'one\r\ntwo\r\n', phone: '+86 138 0000 1111', several: 'a' };
    expect(checkForm(rules, form, typed).answers).toMatchObject({ text: 'abc', long: 'one\ntwo', phone: '13800001111', several: ['a'] });
  });

  test('nothing at all names every question once', () => {
    const { problems } = checkForm(rules, form, {});
    expect(problems.map(({ code }) => code)).toEqual(form.pages.flatMap(({ questions }) => questions.map(({ kind }) => `${kind}.empty`)));
    expect(checkForm(rules, form, Object.fromEntries(Object.keys(good).map((id) => [id, '']))).problems).toEqual(problems);
  });

  test.each([
    [{ text: 'abcdef' }, '/answers/text text.length'],
    [{ text: '\ud842\udfb7'.repeat(5) }, undefined],
    [{ text: '\ud842\udfb7'.repeat(6) }, '/answers/text text.length'],
    [{ text: ['a'] }, '/answers/text text.format'],
    [{ long: 'x'.repeat(101) }, '/answers/long long-text.length'],
    [{ long: `${'x'.repeat(49)}\r\n${'x'.repeat(50)}` }, undefined],
    [{ one: 'c' }, '/answers/one one.format'],
    [{ one: ['a'] }, '/answers/one one.format'],
    [{ several: ['a', 'c'] }, '/answers/several several.format'],
    [{ past: '2026-03-03' }, '/answers/past day.future'],
    [{ past: '2026-02-30' }, '/answers/past day.format'],
    [{ past: 'yesterday' }, '/answers/past day.format'],
    [{ future: '2026-03-01' }, '/answers/future day.past'],
    [{ where: { township: 'SC09-0', village: '', note: '' } }, '/answers/where location.township'],
    [{ where: { township: 'SC01-7', village: '', note: '' } }, '/answers/where location.township'],
    [{ where: { township: 'SC01-0', village: 'SC01-1', note: '' } }, '/answers/where location.village'],
    [{ where: 'SC01-0' }, '/answers/where location.format'],
    [{ name: '123' }, '/answers/name name.characters'],
    [{ phone: '138' }, '/answers/phone phone.length'],
    [{ email: 'a.example.com' }, '/answers/email email.format'],
    [{ consent: 'no' }, '/answers/consent consent.empty'],
  ])('%j', (over, problem) => {
    expect(problemsOf(over)).toEqual(problem === undefined ? [] : [problem]);
  });

  test('a page is judged alone, with every mistake of it', () => {
    const [page] = form.pages;
    if (page === undefined) throw new Error('the form has no page');
    expect(checkPage(rules, page, { text: 'abc' }).problems.map(({ pointer }) => pointer)).toEqual(
      ['long', 'one', 'several', 'past', 'future'].map((id) => `/answers/${id}`),
    );
  });

  test('are told in words of both languages, in the order of the form', () => {
    const dispatched = describeAnswers(county, form, good).map(({ question, answer }) => [question, answer.zh, answer.en]);
    expect(dispatched.slice(2, 4)).toEqual([
      ['one', '\u7532', 'A'],
      ['several', '\u7532\u3001\u4e59', 'A, B'],
    ]);
    expect(dispatched.at(-1)).toEqual(['consent', '\u540c\u610f', 'Agreed']);
    expect(dispatched).toHaveLength(11);
  });
});

describe('a village of the pack that ships', () => {
  const real = { county: { ...smallCounty, offices: [liuwan, fengdu].map((office) => Office.parse(office)) }, today: '2026-11-21' };
  const where = (township: string, village: string) =>
    checkForm(real, form, { ...good, past: '2026-11-21', future: '2026-11-21', where: { township, village, note: '' } }).problems.map(
      ({ code }) => code,
    );

  test('belongs to the townships of its own station only', () => {
    expect(where('WC04-0', 'WC04-3')).toEqual([]);
    expect(where('WC04-1', 'WC04-3')).toEqual([]);
    expect(where('WC01-0', 'WC04-3')).toEqual(['location.village']);
  });
});
