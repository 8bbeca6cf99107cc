const han = /\p{Script=Han}/u;

/** Query and keys alike: full width to half, lower case, one space between words, none beside Chinese characters. */
export function normaliseSearch(text: string): string {
  return widthless(text)
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/** Runs of Chinese characters and words of other scripts, in their order. An apostrophe separates nothing: driver's is one word. */
export function piecesOf(text: string): readonly string[] {
  return (
    widthless(text)
      .replace(/['\u2019]/g, '')
      .match(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{M}\p{N}]|$)/gu) ?? []
  );
}

/** Whether a piece has a Chinese character; pieces are of one script. */
export function isHan(piece: string): boolean {
  return han.test(piece);
}

/** Every two neighbouring characters; a character alone as it is. */
export function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function widthless(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * An English word without the endings of plurals and verbs, so that cards and card, renewing and renew are the same. What comes out is no word to be
 * shown: move, moved and moving are mov.
 */
export function plainForm(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  return undoubled(withoutEnding(word)).replace(/(?<=..)e$/, '');
}

function withoutEnding(word: string): string {
  if (/ie[sd]$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/ing$/.test(word) && /[aeiouy].*ing$/.test(word) && word.length > 5) return word.slice(0, -3);
  if (/ed$/.test(word) && /[aeiouy].*ed$/.test(word) && word.length > 4) return word.slice(0, -2);
  if (/(ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function undoubled(word: string): string {
  return /([bdgmnprt])\1$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Whether one becomes the other by one wrong, missing or added character or by two neighbours changing places. Equal ones do not. */
export function isOneSlipApart(one: string | readonly string[], other: string | readonly string[]): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length);
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [here, there] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (here.length + there.length === 0) return false;
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
}
