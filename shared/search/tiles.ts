import { leftOver } from './left-over.ts';

/** A word laid out of pieces. */
type Tile = { readonly word: string; readonly used: readonly string[] };

/**
 * The words that can be laid out of two or more pieces, whatever their order: of shen, zheng, fen the word shenfenzheng. Longer words come first, and
 * a piece is used once. `left` are the pieces no word needed.
 */
export function tilesOf(
  pieces: readonly string[],
  words: Iterable<string>,
): { readonly tiles: readonly Tile[]; readonly left: readonly string[] } {
  const tiles: Tile[] = [];
  let left = pieces;
  for (const word of candidatesOf(pieces, words)) {
    const used = layOut(word, left);
    if (used === undefined) continue;
    left = leftOver(left, used);
    tiles.push({ word, used });
  }
  return { tiles, left };
}

function candidatesOf(pieces: readonly string[], words: Iterable<string>): readonly string[] {
  if (pieces.length < 2) return [];
  const room = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [...words]
    .filter((word) => word.length <= room && pieces.some((piece) => word.length > piece.length && word.startsWith(piece)))
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

/** Pieces that make the word one after the other, each used once, always the longest that fits; undefined if that leads nowhere. */
function layOut(word: string, pieces: readonly string[]): readonly string[] | undefined {
  const used: string[] = [];
  let [rest, left] = [word, pieces];
  while (rest !== '') {
    const fitting = left.filter((piece) => rest.startsWith(piece));
    if (fitting.length === 0) return undefined;
    const longest = fitting.reduce((one, other) => (other.length > one.length ? other : one));
    used.push(longest);
    rest = rest.slice(longest.length);
    left = leftOver(left, [longest]);
  }
  return used;
}
