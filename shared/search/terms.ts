import { type Lexicon, phrasesIn, segment } from './lexicon.ts';
import { isHan, pairsOf, piecesOf, plainForm } from './text.ts';

/** The terms of a text as it is read from the left: known words whole, pairs of characters between them, English expressions before single words. */
export function termsOf(lexicon: Lexicon, text: string): readonly string[] {
  const pieces = piecesOf(text);
  const latin = pieces.filter((piece) => !isHan(piece));
  const { terms, used } = phrasesIn(lexicon, latin.map(plainForm));
  const single = latin.filter((word) => !used.has(plainForm(word))).map((word) => lexicon.vocabulary.get(word) ?? plainForm(word));
  const chinese = pieces
    .filter(isHan)
    .flatMap((piece) => segment(lexicon, piece))
    .flatMap(({ text: part, term }) => (term === undefined ? pairsOf(part) : [term]));
  return distinct([...chinese, ...terms, ...single]);
}

/** Every term that can be read in a text: also words inside longer ones and pairs across them. */
export function termsInside(lexicon: Lexicon, text: string): readonly string[] {
  const pieces = piecesOf(text);
  const chinese = pieces.filter(isHan).flatMap((piece) => [...pairsOf(piece), ...wordsInside(lexicon, piece)]);
  const english = pieces.filter((piece) => !isHan(piece)).map((word) => lexicon.vocabulary.get(word) ?? plainForm(word));
  return distinct([...termsOf(lexicon, text), ...chinese, ...english]);
}

function wordsInside({ words, longest }: Lexicon, text: string): readonly string[] {
  return [...text].flatMap((_, at) => Array.from({ length: longest }, (__, length) => words.get(text.slice(at, at + length + 1)) ?? ''));
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].filter((term) => term !== '');
}
