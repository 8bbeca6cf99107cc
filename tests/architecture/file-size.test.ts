import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { nodesOf, placeOf, productionSources, type Source } from './sources.ts';

const longestFile = 200;
const longestFunction = 40;
const mostParameters = 3;

const sources = productionSources();

type OwnFunction = { readonly source: Source; readonly node: ts.FunctionLikeDeclaration };
const functions: readonly OwnFunction[] = sources.flatMap((source) =>
  [...nodesOf(source.tree)].filter(isFunction).map((node) => ({ source, node })),
);

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** Lines of a function that are its own: a chain of routes is as long as it reads, not as long as its handlers together. */
function ownLines({ source, node }: OwnFunction): number {
  const lineOf = (position: number) => source.tree.getLineAndCharacterOfPosition(position).line;
  const lines = new Set<number>();
  for (let line = lineOf(node.getStart(source.tree)); line <= lineOf(node.end); line += 1) lines.add(line);
  for (const inner of nodesOf(node)) {
    if (inner === node || !isFunction(inner)) continue;
    for (let line = lineOf(inner.getStart(source.tree)) + 1; line < lineOf(inner.end); line += 1) lines.delete(line);
  }
  return lines.size;
}

describe('production code stays in sight', () => {
  test('is there', () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(functions.length).toBeGreaterThan(500);
  });

  test(`no file is longer than ${longestFile} lines`, () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  test(`no function is longer than ${longestFunction} lines`, () => {
    const long = functions.map((own) => ({ place: placeOf(own.source, own.node), lines: ownLines(own) }));
    expect(long.filter(({ lines }) => lines > longestFunction)).toEqual([]);
  });

  test(`no function takes more than ${mostParameters} things in a row`, () => {
    const many = functions.filter(({ node }) => node.parameters.length > mostParameters);
    expect(many.map(({ source, node }) => placeOf(source, node))).toEqual([]);
  });
});
