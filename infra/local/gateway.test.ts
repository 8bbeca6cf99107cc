import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from './dynamo-process.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { callHttpHandler } from './lambda-call.ts';
import type { HttpEvent } from './lambda-event.ts';
import { serveStaticFiles } from './static-files.ts';

const body = 'What residents ask. '.repeat(100);
const folder = mkdtempSync(join(tmpdir(), 'doorstep-gateway-'));
let gateway: Gateway;
let port: number;
let lastEvent: HttpEvent | undefined;
let answer: (event: HttpEvent) => unknown;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'guide'));
  writeFileSync(join(folder, 'assets/base.H4sh.css'), `/* ${body} */`);
  writeFileSync(join(folder, 'guide/index.html'), '<h1>Guide</h1>');
  port = await freePort();
  gateway = await startGateway(port);
  const handler = async (event: unknown) => {
    lastEvent = event as HttpEvent;
    return answer(lastEvent);
  };
  const staff = async () => ({ statusCode: 200, body: 'staff' });
  const oversight = async () => ({ statusCode: 200, body: 'oversight' });
  gateway.open({ runtime: async () => false, files: serveStaticFiles(folder), handlers: { resident: handler, staff, oversight } });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };

/** A request as it is, without what `fetch` adds, hides or forbids. */
function send({ method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } }, (response) => {
      buffer(response).then((content) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: content }), reject);
    });
    sent.on('error', reject).end(body);
  });
}

const ok = (body = '', headers: Record<string, string> = {}) => ({ statusCode: 200, headers, body });

describe('a request on its way to a function', () => {
  it.each(['CANARY<>', 'a b', 'one/two', 'x:99999', 'user@x', '\u00ff'])(
    'is refused for the host %j, which nothing prints',
    async (host) => {
      const printed = vi.spyOn(console, 'error');
      lastEvent = undefined;
      expect((await send({ headers: { host } })).status).toBe(400);
      expect([lastEvent, printed.mock.calls]).toEqual([undefined, []]);
      printed.mockRestore();
    },
  );

  it('becomes an event of API Gateway’s payload format 2.0', async () => {
    answer = () => ok();
    const headers = { cookie: 'a=1; b=2', 'X-Case': 'kept', 'user-agent': 'test' };
    await send({ path: '/a%20b?q=1&q=2&%E5%AD%97=x', headers });
    expect(lastEvent).toMatchObject({
      version: '2.0',
      rawPath: '/a%20b',
      rawQueryString: 'q=1&q=2&%E5%AD%97=x',
      queryStringParameters: { q: '1,2', '\u5b57': 'x' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-case': 'kept', 'x-forwarded-for': '127.0.0.1' },
      requestContext: { stage: '$default', http: { method: 'GET', path: '/a%20b', sourceIp: '127.0.0.1', userAgent: 'test' } },
      isBase64Encoded: false,
    });
    expect(lastEvent?.headers).not.toHaveProperty('cookie');
  });

  it('keeps its body byte for byte: text as text, anything else as base64', async () => {
    answer = (event) => ({ statusCode: 200, body: event.body ?? '', isBase64Encoded: event.isBase64Encoded });
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
    const binary = await send({ method: 'POST', body: bytes, headers: { 'content-type': 'image/jpeg' } });
    expect(binary.body.equals(bytes)).toBe(true);
    expect(lastEvent?.isBase64Encoded).toBe(true);
    const json = await send({ method: 'POST', body: '{"a":"\u5b57"}', headers: { 'content-type': 'application/json' } });
    expect(json.body.toString()).toBe('{"a":"\u5b57"}');
    expect(lastEvent?.isBase64Encoded).toBe(false);
  });

  it('is refused above 6 MB, before the function sees it', async () => {
    answer = () => expect.unreachable();
    const tooLarge = Buffer.alloc(7 * 1_024 * 1_024);
    expect((await send({ method: 'POST', body: tooLarge })).status).toBe(413);
    const tooLargeAsBase64 = Buffer.alloc(5 * 1_024 * 1_024);
    expect((await send({ method: 'POST', body: tooLargeAsBase64 })).status).toBe(413);
    const page = await send({ method: 'POST', body: tooLarge, headers: { accept: 'text/html' } });
    expect(page.headers['content-type']).toContain('text/html');
  });

  it('loses the body of a GET, which a function would stumble over', async () => {
    answer = () => ok('fine');
    expect((await send({ method: 'GET', body: 'body' })).status).toBe(200);
    expect(lastEvent).not.toHaveProperty('body');
  });

  it('goes to the staff function under /staff, to that of oversight under /oversight, and nowhere else', async () => {
    answer = () => ok('resident');
    for (const path of ['/staff', '/staff/', '/staff?x', '/staff/cases']) expect((await send({ path })).body.toString()).toBe('staff');
    for (const path of ['/oversight', '/oversight?x', '/oversight/staff']) expect((await send({ path })).body.toString()).toBe('oversight');
    for (const path of ['/', '/staffing', '/x/staff', '/oversights', '/staffed/oversight'])
      expect((await send({ path })).body.toString()).toBe('resident');
  });
});

describe('a request that does not arrive', () => {
  it('is cut off: its connection ends, and no function sees it', async () => {
    const slowPort = await freePort();
    const slow = await startGateway(slowPort, { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 });
    slow.open({ runtime: async () => false, files: async () => undefined, handlers: { resident: async () => expect.unreachable() } });
    const ended = new Promise<boolean>((resolve) => {
      const socket = connect(slowPort, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nbegun'));
      // Reset or closed: which of the two comes first is up to the system.
      socket
        .on('error', () => undefined)
        .on('close', () => resolve(true))
        .resume();
    });
    expect(await ended).toBe(true);
    await slow.close();
  });

  it('is asked to come back while the portal starts', async () => {
    const earlyPort = await freePort();
    const early = await startGateway(earlyPort);
    const answer = await fetch(`http://127.0.0.1:${earlyPort}/`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    await early.close();
  });
});

describe('an answer on its way back', () => {
  it('sets every cookie and keeps status and headers', async () => {
    answer = () => ({ statusCode: 201, headers: { 'X-One': 1 }, cookies: ['a=1; Path=/', 'b=2'], body: 'made' });
    const got = await send({});
    expect(got).toMatchObject({ status: 201, headers: { 'x-one': '1', 'set-cookie': ['a=1; Path=/', 'b=2'] } });
  });

  it('has no body for HEAD', async () => {
    answer = () => ok(body, { 'content-type': 'text/html' });
    expect(await send({ method: 'HEAD' })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  it('is 500 without a word of the cause when the function throws, answers nonsense or more than 6 MB', async () => {
    const complaints = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failures = [() => Promise.reject(new Error('secret')), () => ({ statusCode: 'x' }), () => ok('x'.repeat(7_000_000))];
    for (const failure of failures) {
      answer = failure;
      const got = await send({});
      expect([got.status, got.body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
    }
    expect(complaints).toHaveBeenCalledTimes(3);
    complaints.mockRestore();
  });

  it('is 503 when the function takes 29 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const call = callHttpHandler('slow', () => new Promise(() => undefined), lastEvent as HttpEvent);
    await vi.advanceTimersByTimeAsync(28_999);
    expect(await Promise.race([call, 'still waiting'])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ status: 503 });
    vi.useRealTimers();
  });

  it.each([
    ['br', 'gzip, br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['gzip', 'br;q=0, gzip', (body: Buffer) => gunzipSync(body)],
    [undefined, 'identity', (body: Buffer) => body],
  ])('is compressed with %s for “%s”', async (encoding, accepted, open) => {
    answer = () => ok(body, { 'content-type': 'text/html; charset=utf-8' });
    const got = await send({ headers: { 'accept-encoding': accepted } });
    expect(got.headers['content-encoding']).toBe(encoding);
    expect(open(got.body).toString()).toBe(body);
  });

  it('is not compressed when small or already an image', async () => {
    const headers = { 'accept-encoding': 'br' };
    answer = () => ok('short', { 'content-type': 'text/html' });
    expect((await send({ headers: headers })).headers['content-encoding']).toBeUndefined();
    answer = () => ok(body, { 'content-type': 'image/png' });
    expect((await send({ headers: headers })).headers['content-encoding']).toBeUndefined();
  });
});

describe('a built file', () => {
  it('is kept for a year when its name has a hash, compressed and typed', async () => {
    const got = await send({ path: '/assets/base.H4sh.css', headers: { 'accept-encoding': 'br' } });
    expect(got.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    });
    expect(brotliDecompressSync(got.body).toString()).toContain(body);
  });

  it('stands for its folder, and is not sent again to whom has it', async () => {
    const first = await send({ path: '/guide' });
    expect(first.body.toString()).toBe('<h1>Guide</h1>');
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const etag = first.headers.etag ?? '';
    expect(await send({ path: '/guide/', headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  it('is never one outside its folder', async () => {
    answer = () => ok('function');
    for (const path of ['/../gateway.test.ts', '/%2e%2e/secret', '/assets/..%2f..%2fx', '/%zz', '//x', '/assets']) {
      expect((await send({ path })).body.toString()).toBe('function');
    }
  });

  it('is only read: a form sent to its address goes to the function', async () => {
    answer = () => ok('function');
    expect((await send({ method: 'POST', path: '/guide', body: 'a=1' })).body.toString()).toBe('function');
  });
});
