import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { formatChinese } from '../../infra/format-chinese.ts';
import { filesOf, nodesOf, read } from './sources.ts';

type Text = { readonly place: string; readonly text: string };

/** Texts in which a half-width mark touches a Han character, each with what it should be. */
function slips(texts: readonly Text[]): string[] {
  return texts
    .filter(({ text }) => formatChinese(text) !== text)
    .map(({ place, text }) => `${place}: ${text} should be ${formatChinese(text)}`);
}

/** Every text in the literals of a TypeScript file. */
function literalsOf(path: string): Text[] {
  const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return [...nodesOf(tree)].filter(isText).map(({ text }) => ({ place: path, text }));
}

/** Every Chinese text of a JSON file: values of `zh`, and all that hangs below. */
function chineseOf(path: string): Text[] {
  const walk = (value: unknown, place: string, chinese: boolean): Text[] => {
    if (typeof value === 'string') return chinese ? [{ place, text: value }] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, `${place}/${key}`, chinese || key === 'zh'));
  };
  return walk(JSON.parse(read(path)), path, false);
}

/** Comments are English; a Chinese word in one is quoted, not written. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
}

describe('Chinese has its own punctuation', () => {
  test('the oracle knows a slip when it sees one', () => {
    expect(slips([{ place: 'here', text: '好,的' }])).toHaveLength(1);
    expect(slips([{ place: 'here', text: '好\uff0c的 (10:30)' }])).toEqual([]);
  });

  test('in the words of the portal', () => {
    const texts = filesOf('shared/i18n/zh-CN/**/*.ts').flatMap(literalsOf);
    expect(texts.length).toBeGreaterThan(200);
    expect(slips(texts)).toEqual([]);
  });

  test('in the texts of every county', () => {
    const texts = filesOf('shared/county/*/**/*.json').flatMap(chineseOf);
    expect(texts.length).toBeGreaterThan(1000);
    expect(slips(texts)).toEqual([]);
  });

  test('in pages and components', () => {
    const texts = filesOf('site/src/**/*.astro').map((path) => ({ place: path, text: withoutComments(read(path)) }));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ text }) => formatChinese(text) !== text).map(({ place }) => place)).toEqual([]);
  });
});
