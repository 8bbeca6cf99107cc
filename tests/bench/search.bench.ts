/** Searching alone: every query of the shipped pack, and the text of the greatest length that gives most to read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchIndex } from '#shared/search/compiled-index.ts';
import { createSearch } from '#shared/search/create-search.ts';
import { longestQuery } from '#shared/search/longest-query.ts';
import { heading, median, print } from './figures.ts';

const rounds = 50;
const root = join(import.meta.dirname, '../..');
const index: SearchIndex = JSON.parse(readFileSync(join(root, '.build/search.json'), 'utf8'));
const queries: readonly { readonly query: string }[] = JSON.parse(
  readFileSync(join(root, 'shared/county/wangchuan/search-queries.json'), 'utf8'),
);

const beforeOpening = performance.now();
const search = createSearch(index);
const opening = performance.now() - beforeOpening;

function medianOf(query: string): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    search(query);
    return performance.now() - began;
  });
  return median(times);
}

const times = queries.map(({ query }) => medianOf(query)).toSorted((one, other) => one - other);
const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(2).slice(0, longestQuery);
heading(`Search: ${queries.length} queries, median of ${rounds} each`);
print({ name: 'search: opening the index', value: opening, unit: 'ms', note: 'once a process' });
print({ name: 'search: a query', value: median(times), unit: 'ms', budget: { atMost: 1 } });
print({ name: 'search: the slowest query', value: times.at(-1) ?? Number.NaN, unit: 'ms', budget: { atMost: 1 } });
print({ name: 'search: a hundred characters of letters', value: medianOf(letters), unit: 'ms' });
