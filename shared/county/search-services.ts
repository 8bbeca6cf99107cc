import type { CompiledService, SearchKey } from './county.ts';

/** How good a match is; smaller is better. */
const rank = { nameExact: -1, namePrefix: 0, nameContains: 1, alias: 2, pinyin: 3, initials: 4, sentence: 5, summary: 6 } as const;

/** Pinyin matches anywhere only when it is long enough not to hit by chance across two syllables; shorter ones match at the start. */
const pinyinAnywhere = 4;
const initialsAnywhere = 3;
/** A match inside a key is worth less than one at its start, yet more than the next kind of key. */
const insidePenalty = 0.4;

/** Query and keys alike: full width to half, lower case, one space between words, none beside Chinese characters. */
export function normaliseSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/**
 * Services somebody may mean, best first: name before other words for it, before pinyin (shenfenzheng), before initials (sfz), before the
 * summary; equal ones in the pack's order. Several words must all be found. A whole sentence (我的身份证丢了) finds the services whose
 * words it contains. Nothing typed or nothing found: an empty list.
 */
export function searchServices<T extends CompiledService>(services: readonly T[], query: string): readonly T[] {
  const phrase = normaliseSearch(query);
  if (phrase === '') return [];
  return services
    .map((service) => ({ service, rank: rankOf(service, phrase) }))
    .filter((match) => Number.isFinite(match.rank))
    .toSorted((one, other) => one.rank - other.rank)
    .map((match) => match.service);
}

function rankOf(service: CompiledService, query: string): number {
  const whole = rankOfPhrase(service, query);
  if (Number.isFinite(whole)) return whole;
  const words = query.split(' ');
  const apart = words.length > 1 ? Math.max(...words.map((word) => rankOfPhrase(service, word))) + 0.5 : Number.POSITIVE_INFINITY;
  return Math.min(apart, rankOfSentence(service, query));
}

function rankOfPhrase(service: CompiledService, phrase: string): number {
  const inSummary = [service.summary.zh, service.summary.en].some((text) => contains(normaliseSearch(text), phrase));
  return Math.min(...service.searchKeys.map((key) => rankOfKey(key, phrase)), inSummary ? rank.summary : Number.POSITIVE_INFINITY);
}

function rankOfKey({ kind, text }: SearchKey, phrase: string): number {
  const typed = phrase.replaceAll(' ', '');
  if (kind === 'name' && text === phrase) return rank.nameExact;
  if (kind === 'name' && text.startsWith(phrase)) return rank.namePrefix;
  if (kind === 'name' && contains(text, phrase)) return rank.nameContains;
  const inside = text.startsWith(kind === 'alias' ? phrase : typed) ? 0 : insidePenalty;
  if (kind === 'alias' && contains(text, phrase)) return rank.alias + inside;
  if (kind === 'pinyin' && isIn(text, typed, pinyinAnywhere)) return rank.pinyin + inside;
  if (kind === 'initials' && isIn(text, typed, initialsAnywhere)) return rank.initials + inside;
  return Number.POSITIVE_INFINITY;
}

/** Latin words match from their beginning, so that `id` finds an ID card and not a residence; Chinese matches anywhere. */
function contains(text: string, phrase: string): boolean {
  return text.startsWith(phrase) || (/^[a-z0-9]/.test(phrase) ? text.includes(` ${phrase}`) : text.includes(phrase));
}

function isIn(text: string, typed: string, anywhereFrom: number): boolean {
  return text.startsWith(typed) || (typed.length >= anywhereFrom && text.includes(typed));
}

/** For a sentence that holds one of the service's Chinese words. */
function rankOfSentence({ searchKeys }: CompiledService, query: string): number {
  const held = searchKeys.some(
    ({ kind, text }) => (kind === 'name' || kind === 'alias') && /^\p{Script=Han}{2}/u.test(text) && query.includes(text),
  );
  return held ? rank.sentence : Number.POSITIVE_INFINITY;
}
