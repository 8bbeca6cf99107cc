import type { County } from '#shared/county/county.ts';
import type { SearchIndex } from '#shared/search/compiled-index.ts';
import { isHan, normaliseSearch, piecesOf, plainForm } from '#shared/search/text.ts';

type Words = Pick<SearchIndex, 'words' | 'vocabulary' | 'phrases'>;

/** The words of the pack: those of its synonyms with their meaning, and every other English word as itself. */
export function wordsOf(county: County): Words {
  const meanings = county.synonyms.map(({ id, ignored, zh, en }) => ({ term: ignored ? '' : `#${id}`, zh, en: en.map(piecesOf) }));
  const words = meanings.flatMap(({ term, zh }) => zh.map((word) => [normaliseSearch(word), term] as const));
  const single = meanings.flatMap(({ term, en }) =>
    en.filter(({ length }) => length === 1).map(([word = '']) => [plainForm(word), term] as const),
  );
  const expressions = meanings.flatMap(({ term, en }) =>
    en.filter(({ length }) => length > 1).map((list) => ({ words: list.map(plainForm), term })),
  );
  const meaning = new Map(single);
  const english = [...textsOf(county), ...meanings.flatMap(({ en }) => en.flat())].flatMap(piecesOf).filter((piece) => !isHan(piece));
  return {
    words: Object.fromEntries(words),
    vocabulary: Object.fromEntries([...new Set(english)].map((word) => [word, meaning.get(plainForm(word)) ?? plainForm(word)])),
    phrases: expressions.toSorted((one, other) => other.words.length - one.words.length),
  };
}

function textsOf({ services, serviceGroups, signposts }: County): readonly string[] {
  return [
    ...services.flatMap(({ name, summary, alsoCalled }) => [name.zh, name.en, summary.zh, summary.en, ...alsoCalled.zh, ...alsoCalled.en]),
    ...serviceGroups.flatMap(({ name }) => [name.zh, name.en]),
    ...signposts.flatMap(({ number, name, words }) => [number, name.en, ...words.zh, ...words.en]),
  ];
}
