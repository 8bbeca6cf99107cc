import type { Evidence } from './evidence.ts';
import { segment } from './lexicon.ts';
import type { LongWord, OpenIndex } from './open-index.ts';
import { isOneSlipApart, pairsOf } from './text.ts';
import { tilesOf } from './tiles.ts';

/** How sure we are of a word with one wrong, missing or swapped character. */
const sureOfSlip = 0.7;
/** Longer sentences are read, yet slips are looked for only this far. */
const slipsWithin = 40;

/** Adds what Chinese pieces of a query say. Words written apart (身份 证) are put together. */
export function readChinese(index: OpenIndex, pieces: readonly string[], evidence: Evidence): void {
  const { words } = index.lexicon;
  const read = pieces.map((piece) => ({ piece, parts: segment(index.lexicon, piece) }));
  for (const { term, text } of read.flatMap(({ parts }) => parts)) {
    for (const each of term === undefined ? pairsOf(text) : [term]) evidence.add(each, 1);
  }
  for (const { piece, parts } of read) {
    if (parts.some(({ term }) => term === undefined)) readSlips(index, piece.slice(0, slipsWithin), evidence);
  }
  const unknown = read.filter(({ parts }) => parts.every(({ term }) => term === undefined)).map(({ piece }) => piece);
  for (const { word } of tilesOf(unknown, words.keys()).tiles) evidence.add(words.get(word) ?? '', 1);
  const [only = ''] = pieces;
  if (pieces.length === 1 && [...only].length === 1) evidence.addLoose(only);
}

/** The longest words that a stretch of the text with an unknown character nearly is. */
function readSlips(index: OpenIndex, piece: string, evidence: Evidence): void {
  const text = [...piece];
  const isUnknown = segment(index.lexicon, piece).flatMap(({ text: part, term }) => [...part].map(() => term === undefined));
  const there = new Set(text);
  const near = index.longWords
    .filter(({ characters }) => characters.filter((character) => there.has(character)).length >= characters.length - 1)
    .filter((word) => isNear(word, text, isUnknown));
  const longest = Math.max(...near.map(({ characters }) => characters.length));
  for (const { terms } of near.filter(({ characters }) => characters.length === longest))
    for (const term of terms) evidence.add(term, sureOfSlip);
}

function isNear({ characters }: LongWord, text: readonly string[], isUnknown: readonly boolean[]): boolean {
  for (let length = characters.length - 1; length <= characters.length + 1; length += 1) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const touches = isUnknown.slice(at, at + length).includes(true);
      if (touches && isOneSlipApart(text.slice(at, at + length), characters)) return true;
    }
  }
  return false;
}
