import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, isPresent, nodesOf, placeOf, productionSources, type Source } from './sources.ts';

const sources = productionSources();
const imports = sources.flatMap(importsOf);

type Rule = { readonly from: RegExp; readonly may: RegExp; readonly types?: RegExp };

const shared = 'shared/|zod$';
const core = `${shared}|functions/core/`;
const http = `${core}|functions/http/|hono(/|$)`;
/** What infrastructure shares with the functions: names, without a client or a rule. */
const names = 'functions/(adapters/dynamo/(table-schema|keys)|core/secrets)\\.ts$';
const oneOf = (allowed: string) => new RegExp(`^(${allowed})`);

/** The functions by name; the file is a client, so only types of it. */
const member = /^functions\/adapters\/dynamo\/client\.ts$/;

/** Who may import what; the first line that fits a file counts. `types` may be imported as types besides. */
const rules: readonly Rule[] = [
  { from: /^shared\/search\//, may: oneOf('shared/search/|zod$') },
  { from: /^shared\//, may: oneOf(shared) },
  { from: /^functions\/core\//, may: oneOf(core) },
  { from: /^functions\/adapters\/dynamo\/table-schema\.ts$/, may: /^$/, types: /^@aws-sdk\// },
  { from: /^functions\/adapters\//, may: oneOf(`${core}|functions/adapters/|@aws-sdk/|node:|nodemailer$|openid-client$|jose$`) },
  { from: /^functions\/http\//, may: oneOf(http) },
  {
    from: /^functions\/resident\/lambda\.ts$/,
    may: oneOf(`${http}|functions/resident/|functions/(container|pages)\\.ts|@middy/core$`),
  },
  { from: /^functions\/resident\//, may: oneOf(`${http}|functions/resident/`) },
  {
    from: /^functions\/staff\/lambda\.ts$/,
    may: oneOf(`${http}|functions/(staff|sections)/|functions/(container|pages)\\.ts|@middy/core$`),
  },
  { from: /^functions\/staff\//, may: oneOf(`${http}|functions/(staff|sections)/`) },
  {
    from: /^functions\/oversight\/lambda\.ts$/,
    may: oneOf(`${http}|functions/(oversight|sections)/|functions/(container|pages)\\.ts|@middy/core$`),
  },
  { from: /^functions\/oversight\//, may: oneOf(`${http}|functions/(oversight|sections)/`) },
  { from: /^functions\/sections\//, may: oneOf(`${http}|functions/sections/`) },
  {
    from: /^functions\/workers\/lambda\.ts$/,
    may: oneOf(`${core}|functions/workers/|functions/worker-container\\.ts|functions/adapters/dynamo/change-record\\.ts$|@middy/core$`),
  },
  { from: /^functions\/workers\//, may: oneOf(`${core}|functions/workers/`), types: oneOf('functions/http/env\\.ts$') },
  { from: /^functions\/config\.ts$/, may: oneOf(shared) },
  { from: /^functions\/(container|worker-container|open-platform)\.ts$/, may: oneOf(`${core}|functions/|node:`) },
  { from: /^infra\/local\//, may: oneOf(`${shared}|infra/|${names}|node:|(?![#./])`), types: member },
  { from: /^functions\/lambda\.ts$/, may: oneOf('functions/((resident|staff|oversight|workers)/lambda|pages)\\.ts$') },
  { from: /^functions\/pages\.ts$/, may: oneOf('astro/app/entrypoint$') },
  { from: /^infra\/build[^/]*\.ts$/, may: oneOf(`${shared}|infra/|node:|astro$|esbuild$|opencc-js/t2cn$|pinyin-pro$`) },
  {
    from: /^infra\//,
    may: oneOf(`${shared}|infra/|${names}|node:|aws-cdk-lib|constructs$|cdk-nag$|esbuild$|opencc-js/t2cn$|pinyin-pro$`),
    types: member,
  },
  { from: /^site\/[^/]+\.ts$/, may: oneOf('site/|node:|astro') },
  { from: /^site\//, may: oneOf(`${shared}|site/|astro(:|/|$)|uqr$|ts-ics$`), types: oneOf('functions/|hono') },
];

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const rule = rules.find((candidate) => candidate.from.test(from));
  return rule !== undefined && (rule.may.test(to) || (typeOnly && rule.types?.test(to) === true));
}

const breaches = (find: (node: ts.Node) => boolean, only: (source: Source) => boolean = () => true) =>
  sources.filter(only).flatMap((source) => [...nodesOf(source.tree)].filter(find).map((node) => placeOf(source, node)));

describe('imports', () => {
  test('are found at all, in .astro files too', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some(({ from, to }) => from.endsWith('.astro') && to.startsWith('shared/'))).toBe(true);
  });

  test('keep to the table of who may import what', () => {
    expect(imports.filter((entry) => !isAllowed(entry)).map(({ place, to }) => `${place} imports ${to}`)).toEqual([]);
  });

  test('of our own files name a file that is there', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const lost = imports.filter(
      ({ to }) => /^(shared|functions|infra|site)\/.*\.(ts|astro)$/.test(to) && !/\.d\.ts$/.test(to) && !paths.has(to),
    );
    expect(lost.map(({ place, to }) => `${place} imports ${to}`)).toEqual([]);
  });

  test('of our own files across folders are written with #, inside a folder without', () => {
    const specifiers = sources.flatMap((source) =>
      [...nodesOf(source.tree)].filter(ts.isImportDeclaration).map((node) => ({
        place: placeOf(source, node),
        path: source.path,
        specifier: ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '',
      })),
    );
    const crossing = specifiers.filter(
      ({ path, specifier }) => /^\.\./.test(specifier) && /^functions\/(core|http|resident|sections|staff|oversight|workers)\//.test(path),
    );
    const wrong = crossing.filter(({ path, specifier }) => {
      const [, area = ''] = /^functions\/(\w+)\//.exec(path) ?? [];
      const to = new URL(specifier, `file:///${path}`).pathname;
      return !to.startsWith(`/functions/${area}/`) && !path.endsWith('/lambda.ts');
    });
    expect(wrong.map(({ place, specifier }) => `${place} ${specifier}`)).toEqual([]);
  });

  test('never run in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    const circles = new Set<string>();
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.add([...trail.slice(trail.indexOf(path)), path].join(' > '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const path of next.keys()) walk(path, []);
    expect([...circles]).toEqual([]);
  });

  test('of zod take the whole namespace: the named object drags in every language', () => {
    const named = (node: ts.Node) =>
      ts.isImportDeclaration(node) &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      node.moduleSpecifier.text === 'zod' &&
      !(node.importClause?.namedBindings !== undefined && ts.isNamespaceImport(node.importClause.namedBindings));
    expect(breaches(named)).toEqual([]);
  });
});

describe('files', () => {
  const toolFiles = ['site/astro.config.ts'];

  test('export by name, except where a tool demands otherwise', () => {
    const isDefault = (node: ts.Node) =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && node.parent !== undefined && !ts.isDefaultClause(node.parent));
    expect(breaches(isDefault, ({ path }) => !toolFiles.includes(path))).toEqual([]);
  });

  test('are no barrels', () => {
    const barrels = sources.filter(({ path, tree }) => /(^|\/)index\.ts$/.test(path) || isBarrel(path, tree));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  test('are not called utils or helpers', () => {
    expect(sources.filter(({ path }) => /(^|\/)(utils?|helpers?)(\/|\.ts$)/.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

/** The entry of the Lambdas may only pass on; anything else of ours has content of its own. */
function isBarrel(path: string, { statements }: ts.SourceFile): boolean {
  return path !== 'functions/lambda.ts' && statements.length > 0 && statements.every((statement) => ts.isExportDeclaration(statement));
}

describe('types are never talked out of', () => {
  test('no assertion but `as const`', () => {
    const asserts = (node: ts.Node) => ts.isTypeAssertionExpression(node) || (ts.isAsExpression(node) && node.type.getText() !== 'const');
    expect(breaches(asserts)).toEqual([]);
  });

  test('no `any`', () => {
    expect(breaches((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  test('no non-null `!`', () => {
    expect(
      breaches((node) => ts.isNonNullExpression(node) || (ts.isPropertyDeclaration(node) && node.exclamationToken !== undefined)),
    ).toEqual([]);
  });

  test('no comment that silences the compiler or the linter', () => {
    const silenced = sources.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/.test(text));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });
});

describe('rules know no clock, no chance and no surroundings', () => {
  const isCore = ({ path }: Source) => /^(shared|functions\/core)\//.test(path);
  const called = (node: ts.Node) => (ts.isPropertyAccessExpression(node) ? node.getText().replaceAll(/\s/g, '') : '');

  test.each(['Date.now', 'Math.random', 'process.env', 'crypto.randomUUID', 'crypto.getRandomValues', 'performance.now'])(
    'no %s',
    (name) => {
      expect(breaches((node) => called(node) === name || called(node) === `globalThis.${name}`, isCore)).toEqual([]);
    },
  );

  test('no new Date() of the present, no process, no console, no fetch, no timer', () => {
    const surroundings = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'window', 'document', 'Buffer', 'crypto'];
    const reaches = (node: ts.Node) =>
      ts.isIdentifier(node) &&
      surroundings.includes(node.text) &&
      ((ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node) ||
        (ts.isCallExpression(node.parent) && node.parent.expression === node)) &&
      !isDeclaredIn(node);
    expect(breaches((node) => isPresent(node) || reaches(node), isCore)).toEqual([]);
  });

  test('the environment is read in one place of the functions', () => {
    const reads = breaches(
      (node) => called(node) === 'process.env',
      ({ path }) => path.startsWith('functions/'),
    );
    expect(reads.filter((place) => !/^functions\/(resident|staff|oversight|workers)\/lambda\.ts:/.test(place))).toEqual([]);
  });
});

/** Whether a name such as `document` is a parameter or variable of the file itself. */
function isDeclaredIn(identifier: ts.Identifier): boolean {
  const declares = (node: ts.Node) =>
    (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
    ts.isIdentifier(node.name) &&
    node.name.text === identifier.text;
  return [...nodesOf(identifier.getSourceFile())].some(declares);
}
