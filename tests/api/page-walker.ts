import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, vi } from 'vitest';
import type { CompiledCounty } from '#shared/county/county.ts';
import { createTestTables } from '#tests/support/dynamo-local.ts';
import { smallSearchIndex } from '#tests/support/small-county-search.ts';

const origin = 'https://portal.example';

/** The resident function as Lambda calls it. */
export type Handler = (
  event: unknown,
  context: unknown,
) => Promise<{ statusCode: number; headers: Record<string, string>; cookies?: string[]; body: string; isBase64Encoded?: boolean }>;
/** A page as a browser without scripts has it. */
export type WalkedPage = { readonly status: number; readonly path: string; readonly html: string };

/**
 * A browser without scripts over the built resident function, in this process and with the county given. `open` follows a link, `send` presses a
 * button of the page's own form: every field goes as it stands but for what is filled in.
 */
export async function openBuiltPortal(county: CompiledCounty) {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-pages-'));
  await build(join(folder, 'build'));
  const { main: table, complaints } = await createTestTables();
  writeFileSync(join(folder, 'county.json'), JSON.stringify(county));
  writeFileSync(join(folder, 'search.json'), JSON.stringify(smallSearchIndex));
  const [pepper, seal] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ pepper, seal }));
  Object.assign(process.env, {
    MAIN_TABLE: table.tableName,
    COMPLAINTS_TABLE: complaints.tableName,
    COUNTY_FILE: join(folder, 'county.json'),
    KEYS: `file:${join(folder, 'keys.json')}`,
    PUBLIC_ORIGIN: origin,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    STORE_PATIENCE: '20000',
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  // The function writes its log to standard output, as it does for Lambda.
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { resident }: { resident: Handler } = await import(pathToFileURL(join(folder, 'build/server/entry.mjs')).href);
  const close = () => {
    output.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  };
  return { visitor: () => visitorOf(resident), close };
}

async function build(target: string): Promise<void> {
  const script = join(import.meta.dirname, '../../infra/build.ts');
  const child = spawn(process.execPath, [script, '--if-changed', '--copy-to', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
}

export type Visitor = {
  readonly cookies: ReadonlyMap<string, string>;
  /** A browser with the cookies as they are now. */
  readonly copy: () => Visitor;
  readonly open: (address: string) => Promise<WalkedPage>;
  readonly send: (page: WalkedPage, filled: Readonly<Record<string, string>>, button?: readonly [string, string]) => Promise<WalkedPage>;
};

let visitors = 0;

/** Every visitor has an address of their own, so that limits of one stay out of the way of another. */
function nextAddress(): string {
  visitors += 1;
  return `10.0.${Math.floor(visitors / 250)}.${visitors % 250}`;
}

/** A browser of its own over the function. */
export function visitorOf(resident: Handler): Visitor {
  return newVisitor(resident, { cookies: new Map(), address: nextAddress() });
}

function newVisitor(resident: Handler, { cookies, address }: { cookies: Map<string, string>; address: string }): Visitor {
  const request = async (method: string, target: string, body?: URLSearchParams): Promise<WalkedPage> => {
    const { pathname, search } = new URL(target, origin);
    const answer = await resident(eventOf({ method, pathname, search, cookies, body, address }), {
      getRemainingTimeInMillis: () => 10_000,
    });
    for (const cookie of answer.cookies ?? []) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=', 2);
      cookies.set(name, value);
    }
    const { location } = answer.headers;
    if (answer.statusCode === 303 && location !== undefined) return { ...(await request('GET', location)), path: location };
    return {
      status: answer.statusCode,
      path: `${pathname}${search}`,
      html: answer.isBase64Encoded ? Buffer.from(answer.body, 'base64').toString() : answer.body,
    };
  };
  return {
    cookies,
    copy: () => newVisitor(resident, { cookies: new Map(cookies), address }),
    open: (target) => request('GET', target),
    send: (page, filled, button) => {
      const body = new URLSearchParams({ ...fieldsOf(page.html), ...filled });
      if (button !== undefined) body.set(...button);
      return request('POST', actionOf(page), body);
    },
  };
}

type Sent = {
  method: string;
  pathname: string;
  search: string;
  cookies: ReadonlyMap<string, string>;
  body: URLSearchParams | undefined;
  address: string;
};

function eventOf({ method, pathname, search, cookies, body, address }: Sent) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    cookies: [...cookies].map(([name, value]) => `${name}=${value}`),
    headers: {
      host: 'portal.example',
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      'accept-language': 'en',
      'x-forwarded-proto': 'https',
    },
    requestContext: {
      domainName: 'portal.example',
      requestId: 'walk',
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: address },
    },
    ...(body === undefined ? {} : { body: body.toString() }),
    isBase64Encoded: false,
  };
}

/** The form of the page's own part, without header and footer. */
function formOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(main)?.[0] ?? '';
}

/** Where the form goes: to its action, or back to its page. */
function actionOf({ html, path }: WalkedPage): string {
  const tag = /<form[^>]*>/.exec(formOf(html))?.[0] ?? '';
  return (attribute(tag, 'action') || path).split('#')[0] ?? '';
}

const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const unescaped = (text: string) =>
  text.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** What a browser would send of the form as it stands. */
export function fieldsOf(html: string): Record<string, string> {
  const form = formOf(html);
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const sent = inputs.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag));
  const areas = [...form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(` ${tag}`, 'name'), unescaped(text)] as const,
  );
  const selects = [...form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) => {
    const chosen = [...options.matchAll(/<option[^>]*>/g)].find(([option]) => /\sselected/.test(option))?.[0] ?? '';
    return [attribute(` ${tag}`, 'name'), attribute(chosen, 'value')] as const;
  });
  return Object.fromEntries([
    ...sent
      .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value') || 'on'] as const)
      .map(([name, value]) => [name, value === 'on' ? '' : value]),
    ...areas,
    ...selects,
  ]);
}

/** The text of the page's own part, tags left out. */
export function textIn(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return unescaped(main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
}

/** What every page must be: each id once, and each link of the error summary leads to a control that is there. */
export function expectSound({ html, path }: WalkedPage): void {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    path,
  ).toEqual([]);
  const links = [...(/<div class="errors"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(
    links.filter((id) => !ids.includes(id)),
    path,
  ).toEqual([]);
}
