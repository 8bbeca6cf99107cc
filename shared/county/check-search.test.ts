import { describe, expect, test } from 'vitest';
import { smallCounty } from '#tests/support/small-county.ts';
import { checkSearch } from './check-search.ts';
import type { County } from './county.ts';
import { Synonym } from './synonyms.ts';

const { ledgerIntervalMinutes: _minutes, ...pack } = smallCounty;
const synonym = (id: string, zh: string[], en: string[] = []) => Synonym.parse({ id, zh, en });
const sound: County = {
  ...pack,
  synonyms: [synonym('lost', ['丢了', '遗失'], ['lost']), synonym('renew', ['换领'], ['renew'])],
  searchQueries: [{ query: '测试', finds: 'ID2' }],
};
const mistakes = (change: Partial<County>, unreadable: readonly string[] = []) =>
  checkSearch({ ...sound, ...change }, new Set(unreadable)).map(
    ({ part, entry, field, message }) => `${part} ${entry} ${field}: ${message}`,
  );

describe('the words of the search', () => {
  test('of a sound pack have no mistake', () => {
    expect(mistakes({})).toEqual([]);
  });
  test('mean one thing each, however they are written', () => {
    expect(mistakes({ synonyms: [synonym('lost', ['丢了'], ['lost']), synonym('gone', ['丢 了'], ['Lost'])] })).toEqual([
      'synonyms gone zh[1]: 丢 了 already means lost',
      'synonyms gone en[1]: Lost already means lost',
    ]);
  });
  test('are there once, under one id, and can be typed', () => {
    expect(mistakes({ synonyms: [synonym('lost', ['丢了', '丢了']), synonym('lost', ['\uff1f'])] })).toEqual([
      'synonyms lost id: lost is given to more than one',
      'synonyms lost zh[2]: 丢了 is there twice',
      'synonyms lost zh[1]: holds nothing that can be typed',
    ]);
  });
});

describe('signposts', () => {
  const [police] = sound.signposts;
  if (police === undefined) throw new Error('the small county has no signpost');

  test('are there once, and real in a demonstration county', () => {
    expect(mistakes({ signposts: [police, police, { ...police, number: '5550' }] })).toEqual([
      'signposts 110 number: 110 is given to more than one',
      expect.stringMatching(/^signposts 5550 number: use one of 110, 119/),
    ]);
  });
  test('have words that can be typed', () => {
    expect(mistakes({ signposts: [{ ...police, words: { zh: ['报警', '\u3000'], en: ['!'] } }] })).toEqual([
      'signposts 110 words.zh[2]: holds nothing that can be typed',
      'signposts 110 words.en[1]: holds nothing that can be typed',
    ]);
  });
});

describe('queries', () => {
  test('find a service or a signpost that is there, and are there once', () => {
    const searchQueries = [
      { query: '报警', finds: '110' },
      { query: 'ID card', finds: 'XX9' },
      { query: 'id  card', finds: 'ID2' },
    ];
    expect(mistakes({ searchQueries })).toEqual([
      'searchQueries 2 finds: there is no service or signpost XX9',
      'searchQueries 3 query: is the same as 2',
    ]);
    expect(mistakes({ searchQueries: [{ query: 'x', finds: 'XX9' }] }, ['XX9'])).toEqual([]);
  });
});
