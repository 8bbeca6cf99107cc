import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../..');

/** A file of the project, parsed. Of an .astro file what stands in its front matter and its scripts. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

const ignored = ['**/node_modules/**', '**/.build/**', '**/.astro/**', '**/cdk.out/**'];

/** Paths of the project's files that match, from its root, with `/`. */
export function filesOf(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ignored })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Everything that runs for residents and staff or builds and deploys it: no tests, nothing of tests/. */
export function productionSources(): readonly Source[] {
  const patterns = ['shared', 'functions', 'infra', 'site'].flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.astro`]);
  return filesOf(...patterns)
    .filter((path) => !/\.(test|d)\.ts$/.test(path))
    .map(parse);
}

/** Every test and everything of tests/. */
export function testSources(): readonly Source[] {
  return filesOf('tests/**/*.ts', '{shared,functions,infra,site}/**/*.test.ts').map(parse);
}

function parse(path: string): Source {
  const text = read(path);
  const code = path.endsWith('.astro') ? codeOf(text) : text;
  return { path, text, tree: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS) };
}

/** Code of an .astro file; everything else is blanked, so that lines stay where they are. */
function codeOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const [, fence = '', front = '', end = '', markup = text] = /^(---\n)([\s\S]*?\n)(---)([\s\S]*)$/.exec(text) ?? [];
  let scripts = '';
  let from = 0;
  for (const { index, 0: whole, 1: open = '', 2: script = '' } of markup.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    scripts += blank(markup.slice(from, index) + open) + script + blank('</script>');
    from = index + whole.length;
  }
  return blank(fence) + front + blank(end) + scripts + blank(markup.slice(from));
}

/** Every node of a tree. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** Whether this is `new Date()` of the present. */
export function isPresent(node: ts.Node): boolean {
  return ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
}

/** Where a node stands, as people look for it. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`;
}

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean; readonly place: string };

const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#core/': 'functions/core/',
  '#adapters/': 'functions/adapters/',
  '#functions/': 'functions/',
  '#tests/': 'tests/',
};

/** What a file imports: a path from the root for our own, the specifier for packages. Dynamic imports and re-exports count. */
export function importsOf(source: Source): readonly Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    imports.push({ from: source.path, to: resolve(source.path, specifier.text), typeOnly, place: placeOf(source, node) });
  };
  for (const node of nodesOf(source.tree)) {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
  }
  return imports;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier));
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  return alias === undefined ? specifier : specifier.replace(alias, aliases[alias] ?? '');
}
