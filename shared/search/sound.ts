import type { Evidence } from './evidence.ts';
import type { OpenIndex, OpenKey } from './open-index.ts';
import { isOneSlipApart } from './text.ts';

/** Pinyin may be found inside a key only when it is long enough not to hit by chance across two syllables; shorter it must be at the start. */
const pinyinInside = 4;
const initialsInside = 3;
const shortestBegun = 2;
const slipLetters = 5;
/** Whatever is written in Chinese comes after it in the order of characters. */
const firstChinese = '\u2e80';
const sureOfSlip = 0.7;

/** Adds what a word says when it is read as pinyin or initials; whether it says anything. */
export function readSound(index: OpenIndex, piece: string, evidence: Evidence): boolean {
  const cut = cutSounds(index, piece);
  const terms = cut.whole?.flatMap((sound) => index.pinyin.get(sound) ?? []);
  for (const term of terms ?? []) evidence.add(term, 1);
  const soundsLikeKey = index.services.some(({ keys }) => keys.some((key) => likeness(key, piece) > 0));
  if (soundsLikeKey) evidence.addLoose(piece);
  if (terms !== undefined || soundsLikeKey) return true;
  return cut.reached.some((at) => readSlip(index, piece.slice(at), evidence));
}

/** How well a sound or its initials fit a key: 1 for all of it, less for its beginning, least for a part inside. A lone character fits where it stands. */
export function likeness({ text, pinyin, initials }: OpenKey, piece: string): number {
  if (piece >= firstChinese) return text.includes(piece) ? 0.5 : 0;
  if (pinyin === '' || piece.length < shortestBegun) return 0;
  return Math.max(closeness(pinyin, piece, pinyinInside), closeness(initials, piece, initialsInside) * 0.9);
}

function closeness(whole: string, piece: string, inside: number): number {
  if (whole === piece) return 1;
  const share = 0.3 * (piece.length / whole.length);
  if (whole.startsWith(piece)) return 0.6 + share;
  return piece.length >= inside && whole.includes(piece) ? 0.4 + share : 0;
}

/** The sounds a word is made of, the longest first, and how far from the beginning sounds of the pack reach. */
function cutSounds(
  { pinyin, longestPinyin }: OpenIndex,
  piece: string,
): { readonly whole?: readonly string[]; readonly reached: readonly number[] } {
  const ways = new Map<number, readonly string[]>([[0, []]]);
  for (let at = 0; at < piece.length; at += 1) {
    const before = ways.get(at);
    if (before === undefined) continue;
    for (let end = at + shortestBegun; end <= Math.min(piece.length, at + longestPinyin); end += 1) {
      const sound = piece.slice(at, end);
      const known = ways.get(end);
      if (pinyin.has(sound) && (known === undefined || known.length > before.length + 1)) ways.set(end, [...before, sound]);
    }
  }
  const whole = piece === '' ? undefined : ways.get(piece.length);
  return { ...(whole === undefined ? {} : { whole }), reached: [...ways.keys()] };
}

function readSlip({ pinyin }: OpenIndex, rest: string, evidence: Evidence): boolean {
  const near = rest.length < slipLetters ? [] : [...pinyin.keys()].filter((sound) => isOneSlipApart(sound, rest));
  for (const sound of near) for (const term of pinyin.get(sound) ?? []) evidence.add(term, sureOfSlip);
  return near.length > 0;
}
