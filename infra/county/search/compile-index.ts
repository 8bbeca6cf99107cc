import type { County } from '#shared/county/county.ts';
import type { Service } from '#shared/county/services.ts';
import type { Signpost } from '#shared/county/signposts.ts';
import type { SearchEntry, SearchIndex, SearchKey } from '#shared/search/compiled-index.ts';
import { createLexicon, type Lexicon } from '#shared/search/lexicon.ts';
import { termsInside, termsOf } from '#shared/search/terms.ts';
import { isHan, normaliseSearch } from '#shared/search/text.ts';
import { syllablesOf } from './pinyin.ts';
import { simplifiedPairs } from './simplified.ts';
import { wordsOf } from './vocabulary.ts';

/** Two characters side by side tell less than a word somebody wrote into the pack, and one alone still less. */
const pairWeight = 0.6;
const characterWeight = 0.3;
/** What a term is worth that every entry has. */
const leastWeight = 0.1;

/** Makes the index of a pack: services in the order given, then signposts in theirs. */
export function searchIndexOf(county: County, ordered: readonly Service[]): SearchIndex {
  const words = wordsOf(county);
  const lexicon = createLexicon(words);
  const services = ordered.map((service) => serviceEntry(lexicon, service, county));
  const signposts = county.signposts.map((signpost) => signpostEntry(lexicon, signpost));
  const chinese = [...services, ...signposts].flatMap(({ keys }) => keys.map(({ text }) => text));
  return {
    services,
    signposts,
    weights: weightsOf([...services, ...signposts]),
    ...words,
    pinyin: pinyinOf(lexicon, signposts),
    simplified: simplifiedPairs(new Set([...chinese, ...lexicon.words.keys()].join(''))),
  };
}

function serviceEntry(lexicon: Lexicon, { code, name, alsoCalled, summary, group }: Service, { serviceGroups }: County): SearchEntry {
  const groupName = serviceGroups.find(({ id }) => id === group)?.name;
  const keys = keysOf(lexicon, { names: [name.zh, name.en], aliases: [...alsoCalled.zh, ...alsoCalled.en] });
  const own = new Set(keys.flatMap(({ terms }) => terms.split(' ')));
  const inside = new Set(keys.flatMap(({ text }) => termsInside(lexicon, text)).filter((term) => !own.has(term)));
  const around = [summary.zh, summary.en, groupName?.zh ?? '', groupName?.en ?? ''].flatMap((text) => termsInside(lexicon, text));
  const others = new Set(around.filter((term) => !own.has(term) && !inside.has(term)));
  return { code, keys, inside: [...inside].join(' '), summary: [...others].join(' ') };
}

/** The words of a signpost are its keys; what it is called says too little about when it is meant. */
function signpostEntry(lexicon: Lexicon, { number, words }: Signpost): SearchEntry {
  const keys = keysOf(lexicon, { names: [number], aliases: [...words.zh, ...words.en] });
  return { code: number, keys, inside: '', summary: '' };
}

function keysOf(
  lexicon: Lexicon,
  { names, aliases }: { readonly names: readonly string[]; readonly aliases: readonly string[] },
): SearchKey[] {
  const key = (kind: SearchKey['kind']) => (text: string) => ({
    kind,
    text: normaliseSearch(text),
    terms: termsOf(lexicon, text).join(' '),
    syllables: syllablesOf(text).join(' '),
  });
  const unique = new Map([...aliases.map(key('alias')), ...names.map(key('name'))].map((each) => [each.text, each]));
  return [...unique.values()].filter(({ text }) => text !== '');
}

/** The rarer a term among the entries, the more it tells. */
function weightsOf(entries: readonly SearchEntry[]): Record<string, number> {
  const sets = entries.map(
    ({ keys, inside, summary }) => new Set([...keys.map(({ terms }) => terms), inside, summary].join(' ').split(' ')),
  );
  const all = new Set(sets.flatMap((set) => [...set]).filter((term) => term !== ''));
  return Object.fromEntries(
    [...all].map((term) => {
      const holders = sets.filter((set) => set.has(term)).length;
      const weight = leastWeight + Math.log(entries.length / holders) * kindWeight(term);
      return [term, Number(weight.toFixed(2))];
    }),
  );
}

function kindWeight(term: string): number {
  if (!isHan(term)) return 1;
  return [...term].length === 1 ? characterWeight : pairWeight;
}

/** How every Chinese word of the pack sounds; words of one character sound like too many others. */
function pinyinOf(lexicon: Lexicon, signposts: readonly SearchEntry[]): Record<string, string> {
  const ofSignposts = signposts.flatMap(({ keys }) =>
    keys.filter(({ syllables }) => syllables !== '').map(({ text, terms }) => [text, terms] as const),
  );
  const sounds = new Map<string, Set<string>>();
  for (const [word, terms] of [...lexicon.words, ...ofSignposts]) {
    if ([...word].length < 2) continue;
    const sound = syllablesOf(word).join('');
    sounds.set(sound, new Set([...(sounds.get(sound) ?? []), ...terms.split(' ').filter((term) => term !== '')]));
  }
  return Object.fromEntries([...sounds].map(([sound, terms]) => [sound, [...terms].join(' ')]));
}
