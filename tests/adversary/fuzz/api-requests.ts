import { openApiDocument } from '#functions/resident/openapi.ts';
import type { Chance } from './chance.ts';
import { type Shot, spoil } from './page-requests.ts';
import { anything, bodyFor, marker, text } from './values.ts';

/** What only a real journey knows: tokens that are worth something, by the name of the field they go in. */
export type Known = (name: string) => unknown;

type Described = { readonly parameters?: readonly { readonly name?: string; readonly in?: string }[]; readonly requestBody?: unknown };
export type Operation = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly schema: unknown;
};

const document = openApiDocument();
export const schemas: Readonly<Record<string, unknown>> = document.components.schemas;

/** Every operation of the residents' API, from its own document. */
export const residentOperations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => operationOf(`/api/v1${path}`, method.toUpperCase(), described as Described)),
);

function operationOf(path: string, method: string, { parameters = [], requestBody }: Described): Operation {
  const query = parameters.flatMap((parameter) => (parameter.in === 'query' && parameter.name !== undefined ? [parameter.name] : []));
  const reference = /schemas\/(\w+)/.exec(JSON.stringify(requestBody ?? {}))?.[1];
  return { name: `${method} ${path}`, method, path, query, schema: reference === undefined ? undefined : schemas[reference] };
}

/** A request to one operation of an API: every part of it right, nearly right or not at all. */
export function apiShot(
  chance: Chance,
  operation: Operation,
  { known, headers }: { known: Known; headers: Readonly<Record<string, string>> },
): Shot {
  const { name, method, query, schema } = operation;
  const filled = operation.path.replace(/\{(\w+)\}|:(\w+)/g, (_, one?: string, other?: string) => {
    const right = known(one ?? other ?? '');
    return typeof right === 'string' && !chance.isOneIn(3) ? right : encodeURIComponent(text(chance).toWellFormed()).slice(0, 3_000);
  });
  const parameters = query
    .filter(() => !chance.isOneIn(6))
    .map((part) => `${part}=${encodeURIComponent(String(known(part) ?? text(chance).toWellFormed())).slice(0, 3_000)}`);
  const whole = parameters.length === 0 ? filled : `${filled}?${parameters.join('&')}`;
  const path = chance.isOneIn(10) ? spoil(chance, whole) : whole;
  const type = chance.isOneIn(15)
    ? chance.oneOf(['text/plain', 'multipart/form-data', marker, 'application/json; charset=x'])
    : 'application/json';
  const sent = method === 'GET' ? {} : { body: bodyOf(chance, schema, known) };
  const key = chance.isOneIn(6)
    ? { 'idempotency-key': chance.oneOf(['k'.repeat(20), marker.repeat(2), marker.repeat(50), ' ', marker]) }
    : {};
  return { what: name, path, init: { method, ...sent, headers: { 'content-type': type, ...headers, ...key } } };
}

function bodyOf(chance: Chance, schema: unknown, known: Known): string {
  const body =
    JSON.stringify(
      schema === undefined ? anything(chance) : bodyFor(schema, { chance, schemas, known, wrong: chance.oneOf([0, 0, 4, 12]) }),
    ) ?? '';
  return chance.isOneIn(25) ? body.slice(0, chance.upTo(body.length + 1)) : body;
}
