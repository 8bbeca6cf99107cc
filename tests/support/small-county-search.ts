import { SearchIndex } from '#shared/search/compiled-index.ts';
import { text } from './small-county-text.ts';

const entry = (code: string, ...names: readonly string[]) => ({
  code,
  keys: names.map((name) => ({ kind: 'name', text: name.toLowerCase(), terms: `#${code.toLowerCase()}`, syllables: '' })),
  inside: '',
  summary: '',
});

/** The number of the small county. */
export const smallSignposts = [
  {
    number: '110',
    by: 'call',
    name: text('报警', 'Police'),
    when: text('有危险。', 'In danger.'),
    words: { zh: ['报警'], en: ['emergency'] },
  },
];

/** An index in which the services of the small county are found by the whole of their Chinese name, and 110 by 报警. */
export const smallSearchIndex = SearchIndex.parse({
  services: ['ID2', 'LR1', 'CR1', 'RD1'].map((code) => entry(code, `测试事项${code}`)),
  signposts: [entry('110', '报警', 'emergency')],
  weights: { '#110': 1 },
  words: { 报警: '#110' },
  vocabulary: { emergency: '#110' },
  phrases: [],
  pinyin: {},
  simplified: '',
});
