import { normaliseSearch } from '../search/text.ts';
import { publicNumbers } from './check-texts.ts';
import type { County } from './county.ts';
import { type PackMistake, repeated } from './pack-mistake.ts';
import type { SearchQuery } from './search-queries.ts';
import type { Synonym } from './synonyms.ts';

/** Words of the search: each means one thing and can be typed, numbers are real, and what a query must find is there. */
export function checkSearch(county: County, unreadable: ReadonlySet<string> = new Set()): readonly PackMistake[] {
  return [...checkSynonyms(county.synonyms), ...checkSignposts(county), ...checkQueries(county, unreadable)];
}

function checkSynonyms(synonyms: readonly Synonym[]): readonly PackMistake[] {
  const owners = new Map<string, string>();
  const twice = repeated(synonyms.map(({ id }) => id)).map((id) => mistake('synonyms', id, 'id')(`${id} is given to more than one`));
  const words = synonyms.flatMap(({ id, zh, en }) =>
    Object.entries({ zh, en }).flatMap(([language, list]) =>
      list.flatMap((word, index) => {
        const at = mistake('synonyms', id, `${language}[${index + 1}]`);
        const plain = normaliseSearch(word);
        if (plain === '') return [at('holds nothing that can be typed')];
        const owner = owners.get(plain);
        owners.set(plain, owner ?? id);
        if (owner === undefined) return [];
        return [at(owner === id ? `${word} is there twice` : `${word} already means ${owner}`)];
      }),
    ),
  );
  return [...twice, ...words];
}

function checkSignposts({ signposts, services, settings }: County): readonly PackMistake[] {
  const codes = services.map(({ code }) => code);
  return signposts.flatMap(({ number, words }, index) => {
    const at = (field: string) => mistake('signposts', number, field);
    return [
      ...(signposts.findIndex((other) => other.number === number) < index ? [at('number')(`${number} is given to more than one`)] : []),
      ...(settings.demonstration && !publicNumbers.includes(number) ? [at('number')(`use one of ${publicNumbers.join(', ')}`)] : []),
      ...(codes.includes(number) ? [at('number')(`${number} is the code of a service`)] : []),
      ...Object.entries(words).flatMap(([language, list]) =>
        list.flatMap((word, place) =>
          normaliseSearch(word) === '' ? [at(`words.${language}[${place + 1}]`)('holds nothing that can be typed')] : [],
        ),
      ),
    ];
  });
}

function checkQueries(county: County, unreadable: ReadonlySet<string>): readonly PackMistake[] {
  const there = new Set([...county.services.map(({ code }) => code), ...county.signposts.map(({ number }) => number), ...unreadable]);
  const before = (query: string, index: number) =>
    county.searchQueries.slice(0, index).findIndex((other: SearchQuery) => normaliseSearch(other.query) === normaliseSearch(query));
  return county.searchQueries.flatMap(({ query, finds }, index) => {
    const at = (field: string) => mistake('searchQueries', `${index + 1}`, field);
    const same = before(query, index);
    return [
      ...(there.has(finds) ? [] : [at('finds')(`there is no service or signpost ${finds}`)]),
      ...(same < 0 ? [] : [at('query')(`is the same as ${same + 1}`)]),
    ];
  });
}

function mistake(part: PackMistake['part'], entry: string, field: string) {
  return (message: string): PackMistake => ({ part, entry, field, message });
}
