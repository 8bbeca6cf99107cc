import { expect, test } from 'vitest';
import { headed, joinClauses, joinList, joinParts, joinSentences, labelled } from './phrases.ts';

test.each([
  ['zh-CN', ['甲\u3001乙', '甲\uff0c乙', '甲\uff1b乙', '甲\u3002乙\u3002', '甲\uff1a乙', '甲\u3002乙']],
  ['en', ['A, B', 'A, B', 'A; B', 'A. B.', 'A: B', 'A. B']],
] as const)('parts are joined by the marks of the language: %s', (locale, [list, parts, clauses, sentences, label, head]) => {
  const [one, other, stop] = locale === 'en' ? ['A', 'B', '.'] : ['甲', '乙', '\u3002'];
  expect(joinList([one, other], locale)).toBe(list);
  expect(joinParts([one, other], locale)).toBe(parts);
  expect(joinClauses([one, other], locale)).toBe(clauses);
  expect(joinSentences([`${one}${stop}`, '', `${other}${stop}`], locale)).toBe(sentences);
  expect(labelled(one, other, locale)).toBe(label);
  expect(headed(one, other, locale)).toBe(head);
});

test('one part stands alone, none says nothing', () => {
  expect(joinList(['A'], 'en')).toBe('A');
  expect(joinSentences([''], 'en')).toBe('');
});
