import { readChinese } from './chinese.ts';
import type { SearchIndex } from './compiled-index.ts';
import { createEvidence } from './evidence.ts';
import { readLatin } from './latin.ts';
import { longestQuery } from './longest-query.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { type Score, scoreOf, type WeighedQuery, weigh } from './score.ts';
import { isHan, normaliseSearch, piecesOf } from './text.ts';

/** A service is left out when it has less than these shares of what the best one has. */
const leastShare = 0.55;
const leastTotal = 0.4;
/** No more numbers than a person in need can take in. */
const mostSignposts = 2;

/** What a search finds: codes of services and numbers of signposts, each best first and at most once. */
export interface SearchResults {
  readonly services: readonly string[];
  readonly signposts: readonly string[];
}

/**
 * A search over a compiled index. Finds by names before other words for the same, by meanings (丢了 is 遗失), pinyin with and without spaces, initials,
 * in any order of words, with one slip in a word. Nothing typed or nothing found: both lists are empty. Never throws.
 */
export function createSearch(index: SearchIndex): (query: string) => SearchResults {
  const open = openIndex(index);
  return (text) => find(open, text.slice(0, longestQuery));
}

function find(index: OpenIndex, text: string): SearchResults {
  const { query, isBent } = read(index, text);
  const isEnough = (score: Score) => score.hasWords || score.hasSlip || (score.total > 0 && (!isBent || isWhole(score)));
  const services = ranked(index.services.map((entry) => scoreOf(query, entry)).filter(isEnough));
  const signposts = index.signposts.map((entry) => scoreOf(query, entry)).filter(isEnough);
  return { services: services.map(({ entry }) => entry.code), signposts: meant(signposts, services).map(({ entry }) => entry.code) };
}

function read(index: OpenIndex, text: string): { readonly query: WeighedQuery; readonly isBent: boolean } {
  const plain = [...text.normalize('NFKC')].map((character) => index.simplified.get(character) ?? character).join('');
  const pieces = piecesOf(plain);
  const latin = pieces.filter((piece) => !isHan(piece));
  const evidence = createEvidence();
  readChinese(index, pieces.filter(isHan), evidence);
  readLatin(index, latin, evidence);
  return { query: weigh(index, evidence, normaliseSearch(plain)), isBent: evidence.isBent() };
}

/** Whether one of its keys is there whole; sums of weights are not exact. */
function isWhole({ covered }: Score): boolean {
  return covered > 0.999;
}

/** The services that have about as much of the query as the best, best first, equal ones in the order of the index. */
function ranked(scores: readonly Score[]): readonly Score[] {
  const isNamed = scores.some(({ hasWords }) => hasWords);
  const share = Math.max(0, ...scores.map((score) => score.share));
  const total = Math.max(0, ...scores.map((score) => score.total));
  const isAlike = (score: Score) => score.total > 0 && score.share >= share * leastShare && score.total >= total * leastTotal;
  return scores
    .filter((score) => score.hasWords || (score.hasSlip && !isNamed) || isAlike(score))
    .toSorted((one, other) => other.total + other.asWritten - one.total - one.asWritten || one.entry.order - other.entry.order);
}

/** The signposts of which one expression is there whole; when the words are the name of a service, only those that are called the same. */
function meant(scores: readonly Score[], services: readonly Score[]): readonly Score[] {
  const isNamed = services.some(({ hasWords }) => hasWords);
  return scores
    .filter((score) => (isNamed ? score.hasWords : isWhole(score)))
    .toSorted((one, other) => other.matched - one.matched || one.entry.order - other.entry.order)
    .slice(0, mostSignposts);
}
