import { withoutEntities } from '#tests/support/built-site.ts';

type App = { readonly request: (path: string, init: RequestInit, env: object) => Response | Promise<Response> };
export type Field = { readonly name: string; readonly values: readonly string[] };
/** A form as it stands in a page, with every value its fields offer. */
export type Form = { readonly method: string; readonly action: string; readonly fields: readonly Field[] };
export type Seen = { readonly path: string; readonly status: number; readonly html: string; readonly forms: readonly Form[] };

/** A browser without scripts: keeps cookies, follows redirects, and remembers every page it has seen. */
export function newVisitor(app: App, cookies: ReadonlyMap<string, string> = new Map()) {
  const jar = new Map(cookies);
  const pages: Seen[] = [];
  const cookieLine = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function open(path: string, form?: Readonly<Record<string, string>>): Promise<Seen> {
    const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString() };
    const headers = {
      cookie: cookieLine(),
      'sec-fetch-site': 'same-origin',
      'accept-language': 'en',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const answer = await app.request(path, { ...sent, headers }, eventFrom('192.0.2.9'));
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) return open(location);
    const html = await answer.text();
    const seen = { path, status: answer.status, html, forms: formsIn(html, path) };
    pages.push(seen);
    return seen;
  }

  /** Sends the last form of a page with what it holds by itself and these fields. */
  async function submit(page: Seen, fields: Readonly<Record<string, string>>): Promise<Seen> {
    const form = page.forms.findLast(({ method }) => method === 'post');
    if (form === undefined) throw new Error(`${page.path} has no form`);
    const own = form.fields.flatMap(({ name, values }) => (values.length === 1 ? [[name, values[0] ?? ''] as const] : []));
    return open(form.action, { ...Object.fromEntries(own), ...fields });
  }
  return { jar, pages, open, submit, cookieLine };
}

/** What stands in for the gateway: a client of this address. */
export function eventFrom(sourceIp: string): object {
  return { event: { version: '2.0', requestContext: { requestId: 'request-id', http: { sourceIp } } } };
}

/** Every form of a page. */
export function formsIn(html: string, path: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({
    method: (attributeIn(attributes, 'method') ?? 'get').toLowerCase(),
    action: attributeIn(attributes, 'action') ?? path,
    fields: fieldsIn(inside),
  }));
}

function fieldsIn(inside: string): Field[] {
  const values = new Map<string, string[]>();
  for (const [, , attributes = '', options = ''] of inside.matchAll(
    /<(input|textarea|select|button)\b([^>]*)>([\s\S]*?)(?=<(?:input|textarea|select|button|\/form)\b|$)/g,
  )) {
    const name = attributeIn(attributes, 'name');
    if (name === undefined) continue;
    const offered = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attributeIn(option, 'value') ?? '');
    const own = offered.length > 0 ? offered : [attributeIn(attributes, 'value') ?? ''];
    values.set(name, [...(values.get(name) ?? []), ...own]);
  }
  return [...values].map(([name, offered]) => ({ name, values: offered }));
}

function attributeIn(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : withoutEntities(value);
}

/** Every address of our own a page leads to. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => withoutEntities(href));
  return [...new Set(links)].filter((href) => !href.startsWith('/preferences'));
}
