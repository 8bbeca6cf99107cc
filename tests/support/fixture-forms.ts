import { CompiledCounty } from '#shared/county/county.ts';
import { FormDefinition } from '#shared/county/forms.ts';
import { smallCounty } from './small-county.ts';

/*
 * Two forms that between them use everything a form can be: R88 a dispute with its parties, R89 something about a counter. The demonstration county
 * has neither.
 */
const t = (zh: string, en: string) => ({ zh, en });
const option = (value: string, zh: string) => ({ value, label: t(zh, value) });
const hours = (amount: number) => ({ amount, unit: 'hours' });
const days = (amount: number) => ({ amount, unit: 'working-days' });
const promise = { source: t('\u672c\u5c40\u627f\u8bfa', 'Promise of this bureau'), amberFrom: 0.7 };
const common = {
  version: 1,
  kind: 'report',
  before: [t('\u6d4b\u8bd5\u3002', 'Test.')],
  limits: { returns: 1, transfers: 1 },
  keepDays: 365,
};

const violent = { question: 'violence', any: ['yes'] };
const debt = { question: 'subject', any: ['debt'] };
const family = { question: 'subject', any: ['family'] };

/** A dispute: parties in a group, deadlines and keeping time by answer, a location that routes. */
export const disputeForm = FormDefinition.parse({
  ...common,
  code: 'R88',
  name: t('\u77db\u76fe\u7ea0\u7eb7', 'A dispute'),
  summary: t('\u60f3\u8bf7\u4eba\u8bf4\u548c', 'You would like somebody to mediate'),
  anonymity: { question: 'shown', anonymousValue: 'no' },
  routing: [
    { when: { all: [family, violent] }, by: 'unit', unit: 'SC01' },
    { by: 'location', question: 'where' },
  ],
  contact: { email: 'email' },
  deadlines: { ...promise, triage: days(2), promised: days(10) },
  termsRules: [
    { when: violent, deadlines: { ...promise, triage: hours(2), promised: hours(24) } },
    { when: debt, limits: { returns: 2, transfers: 2 }, keepDays: 30 },
  ],
  pages: [
    {
      id: 'subject',
      title: t('\u4ec0\u4e48\u4e8b', 'What it is'),
      questions: [
        {
          id: 'subject',
          kind: 'one',
          label: t('\u54ea\u4e00\u7c7b', 'What it is about'),
          required: true,
          options: [option('neighbours', '\u90bb\u91cc'), option('debt', '\u503a\u52a1'), option('family', '\u5bb6\u5ead')],
        },
        {
          id: 'amount',
          kind: 'number',
          label: t('\u591a\u5c11\u94b1', 'How much'),
          required: true,
          min: 0,
          max: 1_000_000,
          decimals: 2,
          unit: t('\u5143', 'yuan'),
          when: debt,
        },
        {
          id: 'violence',
          kind: 'one',
          label: t('\u52a8\u8fc7\u624b\u5417', 'Has anybody been hit'),
          required: true,
          options: [option('yes', '\u52a8\u8fc7'), option('no', '\u6ca1\u6709')],
          when: { any: [family, { question: 'subject', any: ['neighbours'] }] },
        },
        { id: 'where', kind: 'location', label: t('\u5728\u54ea\u91cc', 'Where it is'), required: true },
      ],
    },
    {
      id: 'parties',
      title: t('\u5f53\u4e8b\u4eba', 'The parties'),
      questions: [
        {
          id: 'parties',
          kind: 'group',
          label: t('\u53cc\u65b9\u90fd\u6709\u8c01', 'Who takes part'),
          entry: t('\u5f53\u4e8b\u4eba', 'Party'),
          min: 2,
          max: 3,
          questions: [
            { id: 'name', kind: 'name', label: t('\u59d3\u540d', 'Name'), required: true },
            {
              id: 'reach',
              kind: 'one',
              label: t('\u600e\u4e48\u8054\u7cfb', 'How to reach them'),
              required: true,
              options: [option('phone', '\u7535\u8bdd'), option('none', '\u8054\u7cfb\u4e0d\u4e0a')],
            },
            {
              id: 'phone',
              kind: 'phone',
              label: t('\u7535\u8bdd', 'Phone number'),
              required: true,
              when: { question: 'reach', any: ['phone'] },
            },
            {
              id: 'owes',
              kind: 'number',
              label: t('\u6b20\u591a\u5c11', 'Owes'),
              required: false,
              min: 0,
              max: 1_000_000,
              decimals: 0,
              unit: t('\u5143', 'yuan'),
              when: debt,
            },
          ],
        },
        {
          id: 'together',
          kind: 'one',
          label: t('\u613f\u610f\u4e00\u8d77\u8c08\u5417', 'Would they talk together'),
          required: true,
          options: [option('yes', '\u613f\u610f'), option('no', '\u4e0d\u613f\u610f')],
          when: { not: violent },
        },
      ],
    },
    {
      id: 'you',
      title: t('\u60a8\u81ea\u5df1', 'Yourself'),
      questions: [
        {
          id: 'shown',
          kind: 'one',
          label: t('\u7559\u59d3\u540d\u5417', 'Do you give your name'),
          required: true,
          options: [option('yes', '\u7559'), option('no', '\u4e0d\u7559')],
        },
        {
          id: 'card',
          kind: 'document',
          label: t('\u60a8\u7684\u8bc1\u4ef6', 'Your document'),
          required: true,
          types: ['resident-id', 'foreign-passport'],
          when: { question: 'shown', any: ['yes'] },
        },
        { id: 'email', kind: 'email', label: t('\u90ae\u7bb1', 'E-mail'), required: false },
      ],
    },
  ],
});

/** About a counter: routed to the unit chosen, with the officer, the hour and files. */
export const counterForm = FormDefinition.parse({
  ...common,
  code: 'R89',
  name: t('\u529e\u4e0d\u6210\u4e8b', 'It could not be done'),
  summary: t('\u5728\u7a97\u53e3\u6ca1\u529e\u6210', 'A counter could not do it'),
  routing: [
    { when: { not: { question: 'unit', any: ['unknown'] } }, by: 'answer', question: 'unit' },
    { by: 'unit', unit: 'SC02' },
  ],
  contact: {},
  deadlines: { ...promise, triage: days(1), promised: days(5) },
  pages: [
    {
      id: 'visit',
      title: t('\u54ea\u4e00\u6b21', 'Which visit'),
      questions: [
        {
          id: 'unit',
          kind: 'unit',
          label: t('\u54ea\u4e2a\u5355\u4f4d', 'Which unit'),
          required: true,
          of: ['station'],
          mayBeUnknown: true,
        },
        { id: 'at', kind: 'clock-time', label: t('\u51e0\u70b9', 'At what time'), required: false },
        { id: 'officer', kind: 'officer', label: t('\u54ea\u4f4d\u6c11\u8b66', 'Which officer'), required: true },
        {
          id: 'why-unknown',
          kind: 'text',
          label: t('\u4e3a\u4ec0\u4e48\u4e0d\u77e5\u9053', 'Why you do not know'),
          required: false,
          longest: 50,
          when: { question: 'officer', any: ['unknown'] },
        },
        { id: 'papers', kind: 'files', label: t('\u6750\u6599', 'Papers'), required: false, most: 5 },
      ],
    },
  ],
});

/** The small county with the two forms beside its own. */
export const countyWithForms: CompiledCounty = CompiledCounty.parse({
  ...smallCounty,
  forms: [...smallCounty.forms, disputeForm, counterForm],
});
