import { describe, expect, test } from 'vitest';
import { createSearch } from '#shared/search/create-search.ts';
import { defaultFolder } from '../check.ts';
import { compileSearch } from '../compile.ts';
import { readPack } from '../read-pack.ts';

const { county } = readPack(defaultFolder);
if (!county) throw new Error('the shipped pack has mistakes');
const { searchQueries } = county;
const search = createSearch(compileSearch(county));

/** What is seen from the top of the page: signposts, then services. */
const answers = searchQueries.map(({ query, finds }) => {
  const { signposts, services } = search(query);
  return { query, finds, seen: [...signposts, ...services] };
});
const missed = (places: number) =>
  answers
    .filter(({ finds, seen }) => !seen.slice(0, places).includes(finds))
    .map(({ query, finds, seen }) => `${query}: ${finds} expected, seen ${seen.slice(0, 3).join(' ') || 'nothing'}`);

describe('what people type', () => {
  test('is kept in the pack: 150 queries, and every service and most signposts are looked for', () => {
    expect(searchQueries.length).toBeGreaterThanOrEqual(150);
    const looked = new Set(searchQueries.map(({ finds }) => finds));
    expect(county.services.map(({ code }) => code).filter((code) => !looked.has(code))).toEqual([]);
    expect(county.signposts.map(({ number }) => number).filter((number) => !looked.has(number))).toEqual([]);
  });
  test.each([
    ['first', 1, 0.95],
    ['among the first three', 3, 0.99],
  ])('finds what is meant %s', (_, places, least) => {
    const misses = missed(places);
    const share = 1 - misses.length / searchQueries.length;
    expect(share, `missed:\n${misses.join('\n')}`).toBeGreaterThanOrEqual(least);
  });
});
