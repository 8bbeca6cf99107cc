import type { Evidence } from './evidence.ts';
import { phrasesIn } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';
import { readSound } from './sound.ts';
import { isOneSlipApart, plainForm } from './text.ts';
import { tilesOf } from './tiles.ts';

/** A slip is understood in words of at least so many letters; shorter ones are too like each other. */
const slipLetters = 4;
/** A word may be left unfinished after so many letters. */
const unfinishedLetters = 3;
/** Slips are looked for in so many words of a query. */
const slipWords = 8;
const sureOf = { exact: 1, form: 0.9, slip: 0.7, unfinished: 0.6, joined: 0.5 } as const;
/** How a word was read that was not typed as it is: alone it finds only what is called just so. */
const isBent = { exact: false, form: true, slip: true, unfinished: false, joined: true } as const;

/** An English word as it was understood: the word of the lexicon it stands for, and in what way. */
type Heard = { readonly word: string; readonly term: string; readonly way: keyof typeof sureOf };

/** Adds what Latin pieces of a query say: English, pinyin with or without spaces, initials, and all but these with one slip. */
export function readLatin(index: OpenIndex, pieces: readonly string[], evidence: Evidence): void {
  const left = readSyllables(index, pieces, evidence);
  const known = left.map((piece) => knownWord(index, piece)).filter(({ length }) => length > 0);
  const unknown = left.filter((piece) => knownWord(index, piece).length === 0);
  const unheard = [...new Set(unknown)].filter((piece) => !readSound(index, piece, evidence));
  const bent = unheard.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, slipWords);
  readEnglish(index, [...known, ...bent.map((piece) => bentWords(index, piece))], evidence);
}

/** Pinyin written with spaces. A piece that is an English word as well is a syllable only beside one that is not. */
function readSyllables(index: OpenIndex, pieces: readonly string[], evidence: Evidence): readonly string[] {
  const isEnglish = (piece: string) => index.lexicon.vocabulary.has(piece);
  if (pieces.every(isEnglish)) return pieces;
  const { tiles, left } = tilesOf(pieces, index.pinyin.keys());
  const back = tiles.filter(({ used }) => used.every(isEnglish)).flatMap(({ used }) => used);
  for (const { word, used } of tiles) {
    if (used.every(isEnglish)) continue;
    for (const term of index.pinyin.get(word) ?? []) evidence.add(term, 1);
    evidence.addLoose(word);
  }
  return [...left, ...back];
}

function knownWord({ lexicon }: OpenIndex, piece: string): readonly Heard[] {
  const exact = lexicon.vocabulary.get(piece);
  if (exact !== undefined) return [{ word: piece, term: exact, way: 'exact' }];
  const term = piece.length < unfinishedLetters ? undefined : lexicon.plainForms.get(plainForm(piece));
  return term === undefined ? [] : [{ word: piece, term, way: 'form' }];
}

/** The words an unfinished one can become, else those it differs from by one slip, else those it begins or ends with for want of a space. */
function bentWords({ lexicon }: OpenIndex, piece: string): readonly Heard[] {
  const near = (way: Heard['way'], is: (word: string) => boolean) =>
    [...lexicon.vocabulary].filter(([word]) => is(word)).map(([word, term]) => ({ word, term, way }));
  const unfinished = piece.length < unfinishedLetters ? [] : near('unfinished', (word) => word.startsWith(piece));
  if (unfinished.length > 0 || piece.length < slipLetters) return unfinished;
  const slips = near('slip', (word) => word.length >= slipLetters - 1 && isOneSlipApart(word, piece));
  if (slips.length > 0) return slips;
  return near('joined', (word) => word.length >= unfinishedLetters && (piece.startsWith(word) || piece.endsWith(word)));
}

/** Expressions first, then the words that are in none. A piece that may be several words is in doubt no longer when an expression needs one of them. */
function readEnglish({ lexicon }: OpenIndex, heard: readonly (readonly Heard[])[], evidence: Evidence): void {
  const { terms, used } = phrasesIn(
    lexicon,
    heard.flat().map(({ word }) => plainForm(word)),
  );
  for (const term of terms) evidence.add(term, 1);
  for (const { term, way } of heard.filter((words) => words.every(({ word }) => !used.has(plainForm(word)))).flat()) {
    if (isBent[way]) evidence.addBent(term, sureOf[way]);
    else evidence.add(term, sureOf[way]);
  }
}
