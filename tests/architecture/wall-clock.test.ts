import ts from 'typescript';
import { expect, test } from 'vitest';
import { isPresent, nodesOf, placeOf, testSources } from './sources.ts';

/** Files that must ask for the present, with the reason. */
const exempt: Readonly<Record<string, string>> = {
  'infra/local/portal-clock.test.ts': 'tries the clock that is put in the place of Date; the machine behind it stands',
};

/** `Date.now` (called or handed on) and `Date()`. */
function readsTheClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return /^(globalThis\.)?Date\.now$/.test(node.getText());
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

const sources = testSources();

test('no test reads the wall clock: what it needs to be true is true at any hour and in any year', () => {
  const readings = sources
    .filter(({ path }) => exempt[path] === undefined)
    .flatMap((source) =>
      [...nodesOf(source.tree)].filter((node) => isPresent(node) || readsTheClock(node)).map((node) => placeOf(source, node)),
    );
  expect(readings).toEqual([]);
});

test('whoever is exempt is there', () => {
  const paths = sources.map(({ path }) => path);
  expect(Object.keys(exempt).filter((path) => !paths.includes(path))).toEqual([]);
});
