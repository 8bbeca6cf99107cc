import type { Chance } from './chance.ts';
import type { Ground } from './journeys.ts';
import { marker, text } from './values.ts';
import type { Field, Form } from './visitor.ts';

type Sent = readonly [name: string, value: string];

export type Shot = { readonly what: string; readonly path: string; readonly init: RequestInit };

/** A request for a page somebody could be on: its address, cookies or form right, nearly right or not at all. */
export function pageShot(chance: Chance, ground: Ground): Shot {
  const page = chance.oneOf(ground.pages);
  const cookie = cookiesFor(chance, ground.cookies);
  const headers = { cookie, 'accept-language': chance.oneOf(['en', 'zh-CN', marker, '*']), ...originFor(chance) };
  if (page.forms.length === 0 || chance.isOneIn(4)) {
    const method = chance.isOneIn(12) ? chance.oneOf(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST']) : 'GET';
    return { what: `${method} page`, path: spoil(chance, page.path), init: { method, headers } };
  }
  const form = chance.oneOf(page.forms);
  const fields = fieldsFor(chance, form);
  const path = chance.isOneIn(8) ? spoil(chance, form.action) : form.action;
  if (form.method === 'get') return { what: 'GET form', path: withQuery(path, fields), init: { headers } };
  const { body, type } = encode(chance, fields);
  return { what: 'POST form', path, init: { method: 'POST', body, headers: { ...headers, ...type } } };
}

function originFor(chance: Chance): Record<string, string> {
  return chance.isOneIn(20) ? { 'sec-fetch-site': chance.oneOf(['cross-site', 'none', marker]) } : { 'sec-fetch-site': 'same-origin' };
}

/** Cookies as they are, one of them spoilt, or more of them than there are. */
function cookiesFor(chance: Chance, cookies: ReadonlyMap<string, string>): string {
  const ofSections = ['__Host-staff', '__Host-sign-in', '__Host-oversight', '__Host-oversight-sign-in'];
  const names = ['__Host-matter', '__Host-visitor', ...ofSections, 'lang', 'elder', marker];
  const spoilt = chance.isOneIn(4) ? [[chance.oneOf(names), encodeURIComponent(text(chance).toWellFormed().slice(0, 3_000))] as const] : [];
  return [...new Map([...cookies, ...spoilt])].map(([name, value]) => `${name}=${value}`).join('; ');
}

function fieldsFor(chance: Chance, { fields }: Form): Sent[] {
  const filled = fields.filter(() => !chance.isOneIn(10));
  const sent = filled.flatMap((field): Sent[] =>
    chance.isOneIn(15) ? [valueFor(chance, field), valueFor(chance, field)] : [valueFor(chance, field)],
  );
  return chance.isOneIn(10) ? [...sent, [text(chance), text(chance)]] : sent;
}

function valueFor(chance: Chance, { name, values }: Field): Sent {
  return [name, chance.isOneIn(3) ? text(chance) : chance.oneOf(values)];
}

/** The fields as a browser sends them, as another one does, or broken on the way. */
function encode(chance: Chance, fields: readonly Sent[]): { body: NonNullable<RequestInit['body']>; type: Record<string, string> } {
  const urlencoded = queryOf(fields);
  if (!chance.isOneIn(4)) return { body: urlencoded, type: { 'content-type': 'application/x-www-form-urlencoded' } };
  const parts = fields.map(([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('');
  const multipart = `${parts}--b--\r\n`;
  return chance.oneOf([
    { body: multipart, type: { 'content-type': 'multipart/form-data; boundary=b' } },
    { body: multipart.slice(0, chance.upTo(multipart.length + 1)), type: { 'content-type': 'multipart/form-data; boundary=b' } },
    { body: multipart, type: { 'content-type': 'multipart/form-data' } },
    { body: multipart, type: { 'content-type': `multipart/form-data; boundary=${marker}` } },
    { body: urlencoded, type: { 'content-type': 'text/plain' } },
    { body: urlencoded, type: { 'content-type': 'application/x-www-form-urlencoded-not' } },
    { body: urlencoded.replaceAll('=', '%'), type: { 'content-type': 'application/x-www-form-urlencoded' } },
    { body: new Uint8Array([0xff, 0xfe, 0, 0x25, 0x30]), type: { 'content-type': 'application/x-www-form-urlencoded' } },
    { body: urlencoded, type: {} },
  ]);
}

/** An address with one part of its path or query exchanged or added. */
export function spoil(chance: Chance, path: string): string {
  const [way = '', query = ''] = path.split('?');
  const spoilt = () =>
    (chance.isOneIn(2) ? encodeURIComponent(text(chance).toWellFormed()) : text(chance).replace(/[\s?#]/g, '')).slice(0, 3_000);
  if (chance.isOneIn(3)) {
    const segments = way.split('/');
    segments[1 + chance.upTo(segments.length)] = spoilt();
    return `${segments.map((segment) => segment ?? '').join('/') || '/'}${query === '' ? '' : `?${query}`}`;
  }
  const parts = new URLSearchParams(query);
  const names = [
    ...parts.keys(),
    'draft',
    'q',
    'day',
    'office',
    'services',
    'near',
    'why',
    'done',
    'from',
    'again',
    'lang',
    'back',
    marker,
  ];
  return `${way}?${[...parts].map(([name, value]) => `${name}=${encodeURIComponent(value)}&`).join('')}${chance.oneOf(names)}=${spoilt()}`;
}

function withQuery(path: string, fields: readonly Sent[]): string {
  return `${path.split('?')[0]}?${queryOf(fields.map(([name, value]) => [name, value.slice(0, 3_000)]))}`;
}

function queryOf(fields: readonly Sent[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) query.append(name, value);
  return query.toString();
}
