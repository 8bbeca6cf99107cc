import { describe, expect, test } from 'vitest';
import { filesOf, importsOf, productionSources, read } from './sources.ts';
import { keysOf, type TextKey } from './text-keys.ts';

const pages = filesOf('site/src/{pages,components,layouts}/**/*.{astro,ts}');
const comparisonsIn = (text: string) => [...text.matchAll(/\blocale\s*[!=]==|[!=]==\s*'(?:en|zh-CN)'/g)].map(([comparison]) => comparison);

/** Production code outside the texts themselves, and what each of its files imports. */
const sources = productionSources().filter(({ path }) => !path.startsWith('shared/i18n/'));
const imports = new Map(sources.map((source) => [source.path, importsOf(source).map(({ to }) => to)]));
const areas = filesOf('shared/i18n/zh-CN/**/*.ts').map((path) => path.replace(/^shared\/i18n\/zh-CN\/|\.ts$/g, ''));
const importersOf = (path: string) => [...imports].filter(([, to]) => to.includes(path)).map(([from]) => from);
const takersOf = (area: string) => importersOf(`shared/i18n/${area}.ts`);

/** A page, or a part of one, with the parts it is made of. */
function partsOf(path: string): ReadonlySet<string> {
  const parts = new Set([path]);
  for (const part of parts) {
    for (const to of imports.get(part) ?? []) if (to.startsWith('site/src/pages/')) parts.add(to);
  }
  return parts;
}

/** The section a page or its texts stand in: the first folder, none for those at the root. */
const sectionOf = (path: string) => path.replace(/^site\/src\//, '').match(/^pages\/([^/]+)\//)?.[1] ?? '';

/** Whether one page, or one part that stands in several, is all that has these files of its section. */
function isOnePage(files: readonly string[]): boolean {
  const isWhole = (page: string) => files.every((file) => partsOf(page).has(file) && sectionOf(file) === sectionOf(page));
  return pages.some((page) => page.startsWith('site/src/pages/') && isWhole(page));
}

/** Names that come from zod and stand in no code of ours. */
const zodCodes = ['invalid_value', 'too_big'];

/** Every word that stands in production code outside the texts, and in the pack. */
const wordsInUse = new Set(
  [...sources.map(({ text }) => text), ...filesOf('shared/county/wangchuan/**/*.json').map(read)]
    .flatMap((text) => text.match(/[\w-]+/g) ?? [])
    .flatMap((word) => [word, ...word.split('-')]),
);

/** Whether code takes something by this name: `texts.name`, `texts['name']` `{ name } = texts` or `({ name }) =>`. */
function takesByName(code: string, name: string): boolean {
  return new RegExp(`\\.${name}\\b(?!-)|\\['${name}'\\]|\\{[^{}]*\\b${name}\\b[^{}]*\\}\\)? =`).test(code);
}

/** Whether code takes an area's texts by a key that is not written out: `xText(locale)[key]`, or first given a name. */
function takesByKey(code: string, area: string): boolean {
  const [, accessor = ''] = /function (\w+)\(/.exec(read(`shared/i18n/${area}.ts`)) ?? [];
  const call = `\\b${accessor}\\([^()]*\\)`;
  return new RegExp(`${call}\\[|const (\\w+)(?:: [^=]*)? = ${call};[\\s\\S]*\\b\\1\\[`).test(code);
}

/** Whether the files of an area take a key by name; or take what holds it as a whole, whose keys are then names known elsewhere. */
function isTaken({ key, holders }: TextKey, { area, code }: { area: string; code: string }): boolean {
  if (takesByName(code, key)) return true;
  const isWhole = takesByKey(code, area) || holders.some((holder) => new RegExp(`\\b${holder}\\b(?!['-]?\\w|\\.\\w)`).test(code));
  return isWhole && (wordsInUse.has(key) || zodCodes.includes(key));
}

describe('pages and components', () => {
  test('do not ask which language they speak: site/src/lib/phrases.ts and the texts know', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(comparisonsIn("x = page.locale === 'en' ? 1 : 2")).toHaveLength(1);
    expect(comparisonsIn("language === 'en'")).toHaveLength(1);
    expect(pages.flatMap((path) => comparisonsIn(read(path)).map((comparison) => `${path} ${comparison}`))).toEqual([]);
  });
});

describe('texts', () => {
  const ofPages = areas.filter((area) => area.startsWith('pages/'));

  test('of a page are taken by that page and its parts, and by nothing else', () => {
    expect(ofPages.length).toBeGreaterThan(30);
    const strayed = ofPages.filter((area) => takersOf(area).length === 0 || !isOnePage(takersOf(area)));
    expect(strayed.map((area) => `${area} is taken by ${takersOf(area).join(', ')}`)).toEqual([]);
  });

  test('of a page stand in the folder of its section', () => {
    const misplaced = ofPages.filter((area) => takersOf(area).some((path) => sectionOf(path) !== sectionOf(area)));
    expect(misplaced).toEqual([]);
  });

  test('that only one page takes are that page’s own', () => {
    const shared = areas.filter((area) => !area.startsWith('pages/'));
    expect(shared.length).toBeGreaterThan(15);
    expect(shared.filter((area) => takersOf(area).length === 0 || isOnePage(takersOf(area)))).toEqual([]);
  });

  test.each(areas)('%s has no key that the files taking it do not use', (area) => {
    const takers = takersOf(area);
    // Rules hand the texts they took on to those who ask them.
    const rules = takers.filter((path) => path.startsWith('functions/core/')).flatMap(importersOf);
    const codes = [...takers, ...rules].map(read);
    const unused = keysOf(`shared/i18n/zh-CN/${area}.ts`).filter((key) => !codes.some((code) => isTaken(key, { area, code })));
    expect(unused.map(({ place }) => place)).toEqual([]);
  });
});
