import type { SearchEntry, SearchIndex, SearchKey } from './compiled-index.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { isHan } from './text.ts';

/** A key ready to be compared. */
export interface OpenKey extends Pick<SearchKey, 'kind' | 'text'> {
  readonly pinyin: string;
  readonly initials: string;
  readonly terms: readonly string[];
  readonly weight: number;
}

/** An entry ready to be compared; `order` is its place in the index. */
export interface OpenEntry {
  readonly code: string;
  readonly order: number;
  readonly keys: readonly OpenKey[];
  readonly terms: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
}

/** A word of at least three characters in which one slip is understood. */
export interface LongWord {
  readonly characters: readonly string[];
  readonly terms: readonly string[];
}

/** An index ready to be asked. */
export interface OpenIndex {
  readonly lexicon: Lexicon;
  readonly services: readonly OpenEntry[];
  readonly signposts: readonly OpenEntry[];
  readonly weights: ReadonlyMap<string, number>;
  readonly pinyin: ReadonlyMap<string, readonly string[]>;
  readonly longestPinyin: number;
  readonly longWords: readonly LongWord[];
  readonly simplified: ReadonlyMap<string, string>;
}

/** Below this a Chinese word has too few characters to be known again with a wrong one. */
const longWordCharacters = 3;

/** Opens an index; done once a process, by the first search. */
export function openIndex(index: SearchIndex): OpenIndex {
  const weights = new Map(Object.entries(index.weights));
  const open = (entry: SearchEntry, order: number) => openEntry(entry, order, weights);
  const [services, signposts] = [index.services.map(open), index.signposts.map(open)];
  const pinyin = pinyinOf(index, services);
  const characters = [...index.simplified];
  return {
    lexicon: createLexicon(index),
    services,
    signposts,
    weights,
    pinyin,
    longestPinyin: Math.max(0, ...[...pinyin.keys()].map((word) => word.length)),
    longWords: longWordsOf(index, [...services, ...signposts]),
    simplified: new Map(characters.flatMap((one, at) => (at % 2 === 0 ? [[one, characters[at + 1] ?? one] as const] : []))),
  };
}

const split = (terms: string) => (terms === '' ? [] : terms.split(' '));

function openEntry({ code, keys, inside, summary }: SearchEntry, order: number, weights: ReadonlyMap<string, number>): OpenEntry {
  const terms = keys.flatMap((key) => split(key.terms));
  return {
    code,
    order,
    keys: keys.map((key) => openKey(key, weights)),
    terms: new Set([...terms, ...split(inside)]),
    summary: new Set(split(summary)),
  };
}

function openKey({ kind, text, terms, syllables }: SearchKey, weights: ReadonlyMap<string, number>): OpenKey {
  const own = split(terms);
  const sounds = split(syllables);
  return {
    kind,
    text,
    terms: own,
    weight: own.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0),
    pinyin: sounds.join(''),
    initials: sounds.map((sound) => sound.charAt(0)).join(''),
  };
}

/** The sounds of single words and of whole keys. */
function pinyinOf(index: SearchIndex, services: readonly OpenEntry[]): ReadonlyMap<string, readonly string[]> {
  const keys = services.flatMap((service) => service.keys).filter((key) => key.pinyin !== '');
  const ofWords = Object.entries(index.pinyin).map(([sound, terms]) => [sound, split(terms)] as const);
  return new Map([...keys.map((key) => [key.pinyin, key.terms] as const), ...ofWords]);
}

function longWordsOf(index: SearchIndex, entries: readonly OpenEntry[]): readonly LongWord[] {
  const ofKeys = entries.flatMap(({ keys }) => keys.map(({ text, terms }) => [text, terms] as const));
  const ofWords = Object.entries(index.words).map(([word, terms]) => [word, split(terms)] as const);
  return [...new Map([...ofKeys, ...ofWords])]
    .map(([text, terms]) => ({ characters: [...text], terms }))
    .filter(({ characters, terms }) => terms.length > 0 && characters.length >= longWordCharacters && characters.every(isHan));
}
