import ts from 'typescript';
import { nodesOf, read } from './sources.ts';

/** A key of a language's texts: its name, the keys that hold it from the inside out, and where it stands. */
export type TextKey = { readonly key: string; readonly holders: readonly string[]; readonly place: string };

/** The keys of a file of texts, those inside others too. */
export function keysOf(path: string): readonly TextKey[] {
  const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  return [...nodesOf(tree)].filter(ts.isPropertyAssignment).map((property) => {
    const key = nameOf(property);
    const { line } = tree.getLineAndCharacterOfPosition(property.name.getStart(tree));
    return { key, holders: holdersOf(property), place: `${path}:${line + 1} ${key}` };
  });
}

function nameOf({ name }: ts.PropertyAssignment): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

function holdersOf(property: ts.PropertyAssignment): readonly string[] {
  let node: ts.Node = property.parent;
  while (ts.isObjectLiteralExpression(node) || ts.isSatisfiesExpression(node) || ts.isAsExpression(node)) node = node.parent;
  return ts.isPropertyAssignment(node) ? [nameOf(node), ...holdersOf(node)] : [];
}
