import type { Chance } from './chance.ts';

/** Stands in everything that is typed, and may stand in no line of the log and nowhere on the console. */
export const marker = 'canary7Xq';

const hostileTexts: readonly string[] = [
  '',
  ' ',
  marker,
  `\0${marker}`,
  `${marker}\r\n{"event":"failure","requestId":"forged"}`,
  `${marker}\n    at ${marker} (${marker}:1:1)`,
  `${marker} `.repeat(60),
  `${marker}\r\n`.repeat(420),
  marker.repeat(7_800),
  `../../${marker}`,
  `..%5c${marker}`,
  '..',
  '.',
  '%00',
  `%zz${marker}`,
  '%25252525',
  `\ud800${marker}`,
  `\u202e${marker}\u{1f46e}\u0301`,
  `\uff11\uff12\uff13${marker}`,
  `"><script>${marker}</script>`,
  `' OR 1=1 --${marker}`,
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e999',
  '9007199254740993',
  'NaN',
  '0',
  '2026-02-30',
  '2026-99-99',
  '24:61',
  'SC01/2026-99-99/25:61',
  'SC01/2026-03-05/00:00',
  'SC01//',
  `${marker}@${marker}.example`,
];

/** Texts that are right somewhere, so that what is behind the first check is met too. */
const fittingTexts: readonly string[] = [
  'ID2',
  'LR1',
  'CR1',
  'RD1',
  'SC01',
  'SC02',
  '2026-03-03',
  '2026-03-14',
  '10:00',
  '16:15',
  'R01',
  'what',
  'contact',
  'self',
  'relative',
  'resident-id',
  'named',
  'anonymous',
  'SC01-0',
  '13800001111',
  'accept',
  'transfer',
  'reply',
  'en',
];

export function text(chance: Chance): string {
  return chance.oneOf(chance.isOneIn(3) ? fittingTexts : hostileTexts);
}

/** Any JSON at all, most of it wrong where it goes. */
export function anything(chance: Chance): unknown {
  const odd = [null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]], { [marker]: marker }, Array(50).fill(marker), nested(200)];
  return chance.isOneIn(3) ? chance.oneOf(odd) : text(chance);
}

function nested(depth: number): unknown {
  let value: unknown = marker;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

type Schema = Readonly<Record<string, unknown>>;

const slips = (chance: Chance, wrong: number) => wrong > 0 && chance.isOneIn(wrong);
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A body after its JSON Schema: every value fits or, one time in `wrong` (0: never), is missing or anything at all. `known` gives values a schema cannot tell, by name. */
export function bodyFor(
  schema: unknown,
  with_: { chance: Chance; schemas: Readonly<Record<string, unknown>>; known: (name: string) => unknown; wrong: number },
  name = '',
): unknown {
  const { chance, schemas, known, wrong } = with_;
  if (slips(chance, wrong) || !isSchema(schema)) return anything(chance);
  const value = known(name);
  if (value !== undefined) return value;
  if (typeof schema['$ref'] === 'string') return bodyFor(schemas[schema['$ref'].split('/').at(-1) ?? ''], with_, name);
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return bodyFor(chance.oneOf(choices), with_, name);
  if (Array.isArray(schema['enum'])) return chance.oneOf(schema['enum']);
  if ('const' in schema) return schema['const'];
  if (schema['type'] === 'object' && isSchema(schema['properties'])) {
    const entries = Object.entries(schema['properties']).filter(() => !slips(chance, wrong));
    return Object.fromEntries(entries.map(([key, value]) => [key, bodyFor(value, with_, key)]));
  }
  if (schema['type'] === 'object') return { [text(chance)]: text(chance) };
  if (schema['type'] === 'array') return Array.from({ length: chance.upTo(3) }, () => bodyFor(schema['items'], with_, name));
  if (schema['type'] === 'boolean') return chance.isOneIn(2);
  if (schema['type'] === 'integer') return chance.upTo(5);
  return text(chance);
}
