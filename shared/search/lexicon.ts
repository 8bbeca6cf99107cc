import type { SearchIndex } from './compiled-index.ts';
import { plainForm } from './text.ts';

/** The words a search knows, ready to be looked up. An empty term: the word is ignored. */
export interface Lexicon {
  /** Chinese words with their terms, and the length of the longest. */
  readonly words: ReadonlyMap<string, string>;
  readonly longest: number;
  /** English words as written, and the plain forms of the same. */
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly plainForms: ReadonlyMap<string, string>;
  readonly phrases: SearchIndex['phrases'];
}

/** The lexicon of an index, or of one that is being made. */
export function createLexicon(index: Pick<SearchIndex, 'words' | 'vocabulary' | 'phrases'>): Lexicon {
  const words = new Map(Object.entries(index.words));
  const vocabulary = new Map(Object.entries(index.vocabulary));
  return {
    words,
    longest: Math.max(0, ...[...words.keys()].map((word) => word.length)),
    vocabulary,
    plainForms: new Map([...vocabulary].map(([word, term]) => [plainForm(word), term])),
    phrases: index.phrases,
  };
}

/** A stretch of Chinese text: a known word with its term, or what lies between known words, without one. */
export interface Segment {
  readonly text: string;
  readonly term?: string;
}

/** Cuts Chinese text into the words the pack knows, from the left, always the longest that fits, and what lies between them. */
export function segment({ words, longest }: Lexicon, text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let between = '';
  for (let at = 0; at < text.length; ) {
    const word = longestAt({ words, longest }, text.slice(at, at + longest));
    if (word === undefined) {
      between += text.charAt(at);
      at += 1;
      continue;
    }
    if (between !== '') segments.push({ text: between });
    between = '';
    segments.push({ text: word, term: words.get(word) ?? '' });
    at += word.length;
  }
  return between === '' ? segments : [...segments, { text: between }];
}

function longestAt({ words }: Pick<Lexicon, 'words' | 'longest'>, ahead: string): string | undefined {
  for (let length = ahead.length; length > 0; length -= 1) {
    const candidate = ahead.slice(0, length);
    if (words.has(candidate)) return candidate;
  }
  return undefined;
}

/** The expressions whose words are all there, in any order; every word counts for one expression only, the longest. */
export function phrasesIn(
  { phrases }: Lexicon,
  plainWords: readonly string[],
): { readonly terms: readonly string[]; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  const terms = phrases.flatMap(({ words, term }) => {
    if (!words.every((word) => plainWords.includes(word) && !used.has(word))) return [];
    for (const word of words) used.add(word);
    return [term];
  });
  return { terms, used };
}
