import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { HttpEnv, LogLine } from './env.ts';
import { page, pageFailures, pageRequest, type RenderedLocals } from './pages.ts';
import { request } from './request.ts';

type Shown = RenderedLocals & { readonly path: string };

/** An app of pages whose renderer writes down what it is given; `/fails` throws. */
function app() {
  const lines: LogLine[] = [];
  const shown: Shown[] = [];
  const render = async (request: Request, locals: RenderedLocals) => {
    const path = new URL(request.url).pathname;
    shown.push({ ...locals, path });
    locals.rendering.route = path.replace(/\d+/, '[id]');
    if (path === '/fails') locals.rendering.failure = { error: new TypeError('typed text') };
    return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  };
  const pages = {
    log: (line: LogLine) => lines.push(line),
    render,
    localsOf: () => ({}),
    isApi: (path: string) => path.startsWith('/api/'),
  };
  const made = new Hono<HttpEnv>().use(request({ log: pages.log, newId: () => 'id' })).onError(pageFailures(pages));
  made.all('*', pageRequest(pages), page(pages));
  return { app: made, lines, shown };
}

const form = (body: string, type = 'application/x-www-form-urlencoded') => ({ method: 'POST', body, headers: { 'content-type': type } });

describe('an address that cannot be a page', () => {
  test.each([
    '/report/%20',
    '/report/%5C',
    '/report/%2500',
    '/services/..%5cservices',
    '/services/%2e%2e%2fx',
    '/%00',
    '/%zz',
    '/_image?href=x',
    '/_server-islands/x',
    '/500',
    '/500/',
    '/404',
    '//x',
    '/\u5b57',
  ])('is not found without the renderer ever seeing it: %s', async (path) => {
    const { app: made, shown, lines } = app();
    expect((await made.request(`http://portal${path}`)).status).toBe(404);
    expect(shown.map(({ path: rendered, problem }) => [rendered, problem?.code])).toEqual([['/404', 'not-found']]);
    expect(lines).toMatchObject([{ event: 'request', route: '/[id]', status: 404 }]);
  });

  test.each(['/', '/a', '/a/b.ics', '/report/R03/what-1/', '/a~b_c'])('is not one of these: %s', async (path) => {
    const { app: made, shown } = app();
    expect((await made.request(path)).status).toBe(200);
    expect(shown[0]?.path).toBe(path);
  });
});

describe('a request no page takes', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is told which methods it may use: %s', async (method) => {
    const answer = await app().app.request('/a', { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });

  test.each([
    ['no boundary', form('--x\r\n', 'multipart/form-data')],
    ['a body that is none', form('--y', 'multipart/form-data; boundary=x')],
    ['a type that only begins like one', form('a=1', 'application/x-www-form-urlencoded-not')],
  ])('is malformed when its form cannot be read: %s', async (_, init) => {
    const { app: made, shown } = app();
    expect((await made.request('/a', init)).status).toBe(400);
    expect(shown.map(({ problem }) => problem?.code)).toEqual(['malformed']);
  });

  test('is too large over 192 KiB, and read up to there', async () => {
    const sized = (bytes: number) => app().app.request('/a', form(`a=${'x'.repeat(bytes - 2)}`));
    expect((await sized(192 * 1024)).status).toBe(200);
    expect((await sized(192 * 1024 + 1)).status).toBe(413);
  });
});

describe('a page that throws', () => {
  test('is one line of the log, and our page with the same id and what was typed', async () => {
    const { app: made, shown, lines } = app();
    const answer = await made.request('/fails', form('a=1&b=%0D%0A&a=2'));
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([500, 'id']);
    expect(shown.at(-1)).toMatchObject({
      path: '/500',
      problem: {
        code: 'internal',
        status: 500,
        requestId: 'id',
        retry: [
          ['a', '1'],
          ['b', '\r\n'],
          ['a', '2'],
        ],
      },
    });
    expect(lines).toMatchObject([
      { event: 'failure', code: 'internal', error: expect.stringMatching(/^TypeError at /) },
      { event: 'request', route: '/fails', status: 500 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('typed');
  });

  test('offers nothing to send again to somebody who only looked', async () => {
    const { app: made, shown } = app();
    await made.request('/fails');
    expect(shown.at(-1)?.problem).toMatchObject({ code: 'internal', retry: undefined });
  });
});
