import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesOf, nodesOf, productionSources, read } from './sources.ts';

const pages = filesOf('site/src/{pages,components,layouts}/**/*.{astro,ts}');
const askedOf = (text: string) => [...text.matchAll(/\blocale\s*[!=]==|[!=]==\s*'(?:en|zh-CN)'/g)].map(([found]) => found);

/** Names that come from zod and stand in no code of ours. */
const zodCodes = ['invalid_value', 'too_big'];

/** Every word that stands in production code outside the texts, and in the pack. */
function wordsInUse(): ReadonlySet<string> {
  const code = productionSources()
    .filter(({ path }) => !/^shared\/i18n\/(zh-CN|en)\//.test(path))
    .map(({ text }) => text);
  const pack = filesOf('shared/county/wangchuan/**/*.json').map(read);
  return new Set([...code, ...pack].flatMap((text) => text.match(/[\w-]+/g) ?? []).flatMap((word) => [word, ...word.split('-')]));
}

/** The keys of a language's texts with where they stand. */
function keysOf(path: string): { readonly key: string; readonly place: string }[] {
  const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  return [...nodesOf(tree)].filter(ts.isPropertyAssignment).map(({ name }) => {
    const key = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText(tree);
    return { key, place: `${path}:${tree.getLineAndCharacterOfPosition(name.getStart(tree)).line + 1} ${key}` };
  });
}

describe('pages and components', () => {
  test('do not ask which language they speak: site/src/lib/phrases.ts and the texts know', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(askedOf("x = page.locale === 'en' ? 1 : 2")).toHaveLength(1);
    expect(askedOf("language === 'en'")).toHaveLength(1);
    expect(pages.flatMap((path) => askedOf(read(path)).map((found) => `${path} ${found}`))).toEqual([]);
  });
});

describe('texts', () => {
  test('have no key whose name stands nowhere in the code', () => {
    const used = wordsInUse();
    const keys = filesOf('shared/i18n/zh-CN/*.ts').flatMap(keysOf);
    expect(keys.length).toBeGreaterThan(400);
    expect(keys.filter(({ key }) => !used.has(key) && !zodCodes.includes(key)).map(({ place }) => place)).toEqual([]);
  });
});
