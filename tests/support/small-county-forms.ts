import { text } from './small-county-text.ts';

/** A report to the station of a place, anonymous or with a phone number. */
const report = {
  code: 'R01',
  version: 1,
  kind: 'report',
  name: text('求助', 'Ask for help'),
  summary: text('说说您的事', 'Tell us about it'),
  before: [text('大约要五分钟。', 'It takes about five minutes.')],
  anonymity: { question: 'name-or-not', anonymousValue: 'anonymous' },
  routing: [{ by: 'location', question: 'where' }],
  contact: { phone: 'phone' },
  deadlines: {
    triage: { amount: 1, unit: 'working-days' },
    promised: { amount: 5, unit: 'working-days' },
    source: text('本局承诺', 'Promise of this bureau'),
    amberFrom: 0.7,
  },
  limits: { returns: 1, transfers: 1 },
  keepDays: 365,
  pages: [
    {
      id: 'what',
      title: text('什么事', 'What it is'),
      questions: [
        { id: 'story', kind: 'long-text', label: text('说说情况', 'Tell us about it'), required: true, longest: 500 },
        { id: 'where', kind: 'location', label: text('在哪里', 'Where it is'), required: true },
      ],
    },
    {
      id: 'contact',
      title: text('怎么联系您', 'How to reach you'),
      questions: [
        {
          id: 'name-or-not',
          kind: 'one',
          label: text('要不要留电话', 'Do you want to give your phone number'),
          required: true,
          options: [
            { value: 'named', label: text('留', 'Yes') },
            { value: 'anonymous', label: text('不留', 'No') },
          ],
        },
        {
          id: 'phone',
          kind: 'phone',
          label: text('电话', 'Phone number'),
          required: true,
          when: { question: 'name-or-not', any: ['named'] },
        },
      ],
    },
  ],
};

/** A suggestion to a department, whoever writes it; notifications of it go by mail. */
const suggestion = {
  ...report,
  code: 'R02',
  name: text('意见建议', 'Suggest something'),
  summary: text('说说您的想法', 'Tell us your idea'),
  anonymity: undefined,
  routing: [{ by: 'unit', unit: 'small-petitions' }],
  contact: { email: 'email' },
  pages: [
    {
      id: 'idea',
      title: text('什么建议', 'What you suggest'),
      questions: [
        { id: 'idea', kind: 'long-text', label: text('写写您的想法', 'Your idea'), required: true, longest: 500 },
        { id: 'email', kind: 'email', label: text('电子邮箱', 'Email address'), required: false },
      ],
    },
  ],
};

export const smallForms = [report, suggestion];
