import { leftOver } from './left-over.ts';
import type { OpenKey } from './open-index.ts';
import { isOneSlipApart } from './text.ts';

/** What a name and another word are worth that were typed just so, and either when it was but for a slip. */
const worth = { name: 2, alias: 1, nearly: 0.6 } as const;
/** A text is known again with a slip from so many characters up. */
const shortest = 4;

/** How a query is the text of a key. */
export interface Written {
  /** More for a name than for another word, less for one with a slip, 0 for anything else. */
  readonly worth: number;
  /** Whether every word is there in some order: all as they are, or all but one with a slip. */
  readonly words: 'none' | 'slip' | 'all';
}

const notAtAll: Written = { worth: 0, words: 'none' };

/** Compares the whole of a query with a key; both normalised. */
export function comparedAsWritten({ kind, text }: OpenKey, query: string): Written {
  if (text === query) return { worth: worth[kind], words: 'all' };
  if (Math.abs(text.length - query.length) > 1 || Math.min(text.length, query.length) < shortest) return notAtAll;
  const words = compareWords(text.split(' '), query.split(' '));
  return words !== 'none' || isSlip(text, query) ? { worth: worth.nearly, words } : notAtAll;
}

function compareWords(one: readonly string[], other: readonly string[]): Written['words'] {
  if (one.length !== other.length) return 'none';
  const [[here = '', ...more], [there = '']] = [leftOver(one, other), leftOver(other, one)];
  if (here === there) return 'all';
  return more.length === 0 && isSlip(here, there) ? 'slip' : 'none';
}

/** Something left out or put on at an end is no slip: 办身份证 is not meant to be 急办身份证. */
function isSlip(one: string, other: string): boolean {
  return !one.includes(other) && !other.includes(one) && isOneSlipApart(one, other);
}
