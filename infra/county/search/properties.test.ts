import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch } from '#shared/search/create-search.ts';
import { longestQuery } from '#shared/search/longest-query.ts';
import { defaultFolder } from '../check.ts';
import { compileCounty, compileSearch } from '../compile.ts';
import { readPack } from '../read-pack.ts';
import { syllablesOf } from './pinyin.ts';

const { county } = readPack(defaultFolder);
if (!county) throw new Error('the shipped pack has mistakes');
const { services } = compileCounty(county);
const index = compileSearch(county);
const search = createSearch(index);
const find = (query: string) => search(query).services;

const service = fc.constantFrom(...services);
const names = services.flatMap(({ code, name }) => [name.zh, name.en].map((text) => ({ code, text })));
const called = services.flatMap(({ code, alsoCalled }) => [...alsoCalled.zh, ...alsoCalled.en].map((text) => ({ code, text })));
const chinese = [...names, ...called].filter(({ text }) => /\p{Script=Han}/u.test(text));
const words = [
  ...county.synonyms.flatMap(({ zh, en }) => [...zh, ...en]),
  ...called.map(({ text }) => text),
  ...chinese.map(({ text }) => syllablesOf(text).join('')),
  '望',
  'xyz',
  '12',
];

/** One slip: a character exchanged, left out, doubled into another, or two neighbours swapped. */
const slip = (text: string) => {
  const characters = [...text];
  const other = /\p{Script=Han}/u.test(text) ? '的一是了我不人他中国' : 'abcdefghijklmnopqrstuvwxyz';
  return fc
    .record({
      at: fc.nat({ max: characters.length - 2 }),
      by: fc.constantFrom(...other),
      kind: fc.constantFrom('wrong', 'missing', 'more', 'swapped'),
    })
    .map(({ at, by, kind }) => {
      const [one = '', two = ''] = characters.slice(at, at + 2);
      const instead = { wrong: `${by}${two}`, missing: two, more: `${one}${by}${two}`, swapped: `${two}${one}` }[kind] ?? '';
      return `${characters.slice(0, at).join('')}${instead}${characters.slice(at + 2).join('')}`;
    });
};

describe('whatever the pack calls a service', () => {
  test.each(chinese)('$text finds $code, also in pinyin, in syllables and by initials', ({ code, text }) => {
    const syllables = syllablesOf(text);
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    for (const query of [text, syllables.join(''), syllables.join(' '), initials]) expect(find(query), query).toContain(code);
  });
  test('English names and other words find it', () => {
    for (const { code, text } of [...names, ...called]) expect(find(text), text).toContain(code);
  });
  test('a name with one slip has it among the first three', () => {
    const long = names.filter(({ text }) => [...text].length >= 4);
    fc.assert(
      fc.property(
        fc.constantFrom(...long).chain(({ code, text }) => slip(text).map((query) => ({ code, query }))),
        ({ code, query }) => {
          expect(find(query).slice(0, 3), query).toContain(code);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: longestQuery, unit: 'binary' }),
    fc.string({ maxLength: longestQuery, unit: fc.constantFrom(...'身份证户口居住丢了a bidcrsfz1.\u2019\uff08 ') }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join('')),
  );
  test('nothing throws, nothing comes twice, and what is found exists', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const results = search(query);
        for (const list of [results.services, results.signposts]) expect(new Set(list).size).toBe(list.length);
        expect(services.map(({ code }) => code)).toEqual(expect.arrayContaining([...results.services]));
      }),
      { numRuns: 500 },
    );
  });
  test('the order of words never changes what is found', () => {
    const shuffled = fc
      .array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 })
      .map((list) => list.join(' ').split(' '))
      .filter((list) => list.join(' ').length <= longestQuery)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const [here, there] = [one, other].map((list) => search(list.join(' ')));
        expect(there?.services.toSorted()).toEqual(here?.services.toSorted());
        expect(there?.signposts.toSorted()).toEqual(here?.signposts.toSorted());
      }),
      { numRuns: 1000 },
    );
  });
  test('capitals, full width and traditional characters make no difference', () => {
    fc.assert(
      fc.property(service, ({ name, alsoCalled }) => {
        for (const text of [name.en, ...alsoCalled.en]) {
          const wide = text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
          expect(search(text.toUpperCase())).toEqual(search(text));
          expect(search(wide)).toEqual(search(text));
        }
      }),
    );
  });
});
