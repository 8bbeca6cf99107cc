import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAppointmentStore } from '#adapters/dynamo/appointment-store.ts';
import { createResidentApp } from '#functions/resident/app.ts';
import { Problem, problemCatalogue } from '#shared/contract/problem.ts';
import { localAccess } from '#tests/support/dynamo-local.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { hold, problemOf, visitor, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal();
});

describe('refusals', () => {
  test('are problems by RFC 9457, with the id of the request in the body and in a header', async () => {
    const answer = await portal.get('/services/XX9');
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toBe('request-id');
    expect(await answer.json()).toEqual({
      type: '/developers/problems#service-unknown',
      title: problemCatalogue['service-unknown'].title,
      status: 404,
      code: 'service-unknown',
      requestId: 'request-id',
    });
  });

  test('every code of the catalogue has a status that is a refusal', () => {
    for (const { status } of Object.values(problemCatalogue)) expect(status).toBeGreaterThanOrEqual(400);
  });

  test('an unknown address under the API is a problem, not a page', async () => {
    for (const path of ['/api/v1/nothing', '/api/v1', '/api/v1/', '/api/v1/holds/x/y']) {
      const answer = await portal.send('GET', path);
      expect(Problem.parse(await answer.json()).code, path).toBe('not-found');
    }
  });

  test('another method than an address takes is told which ones it takes', async () => {
    for (const [method, path, allow] of [
      ['GET', '/holds', 'POST'],
      ['DELETE', '/services/ID2', 'GET'],
      ['PUT', '/matter', 'GET'],
      ['OPTIONS', '/matter/cancel', 'POST'],
    ] as const) {
      const answer = await portal.send(method, `/api/v1${path}`);
      expect(await problemOf(answer.clone()), path).toBe('405 method-not-allowed');
      expect(answer.headers.get('allow'), path).toBe(allow);
    }
  });

  test('what is not JSON is refused before it is read', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'application/json-seq',
    ]) {
      const answer = await portal.post('/holds', JSON.stringify(wish()), { headers: { 'content-type': type } });
      expect(await problemOf(answer), type).toBe('415 unsupported-media-type');
    }
    const parameter = await portal.post('/holds', wish({ start: '10:00' }), {
      headers: { 'content-type': 'Application/JSON; charset=utf-8' },
    });
    expect(parameter.status).toBe(201);
  });

  test('JSON that breaks off is malformed, and no failure of ours', async () => {
    const before = portal.lines.length;
    for (const body of ['{"party": [["ID2"', '{', 'undefined', '{"a":1}}']) {
      expect(await problemOf(await portal.post('/holds', body)), body).toBe('400 malformed');
    }
    expect(portal.lines.slice(before).filter(({ event }) => event === 'failure')).toEqual([]);
  });

  test('a body over 64 KiB is too large, one of exactly 64 KiB is read', async () => {
    const padded = (bytes: number) => JSON.stringify({ receipt: '' }).padEnd(bytes, ' ');
    expect(await problemOf(await portal.post('/lookup', padded(65_537)))).toBe('413 body-too-large');
    expect(await problemOf(await portal.post('/lookup', padded(65_536)))).toBe('422 receipt-mistyped');
    expect(await problemOf(await portal.post('/lookup', `"${'界'.repeat(30_000)}"`))).toBe('413 body-too-large');
  });

  test('every wrong field of a body is named at once, by a JSON pointer', async () => {
    const answer = await portal.post('/holds', { party: [], office: 7, day: '2026-02-30', start: '24:30' });
    const { errors } = Problem.parse(await answer.json());
    expect([answer.status, errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/party', '/office', '/day', '/start']]);
    for (const body of ['[]', '"x"', '1', 'null']) {
      const root = Problem.parse(await (await portal.post('/holds', body)).json());
      expect(root.errors, body).toEqual([{ pointer: '', code: 'invalid_type' }]);
    }
  });

  test('a query is checked like a body', async () => {
    const answer = await portal.get('/availability?services=');
    const { code, errors } = Problem.parse(await answer.json());
    expect([code, errors?.map(({ pointer }) => pointer)]).toEqual(['invalid-fields', ['/services', '/office']]);
  });

  test('a receipt in an address opens nothing', async () => {
    expect(await problemOf(await portal.send('GET', '/api/v1/lookup?receipt=12345678901234567890'))).toBe('405 method-not-allowed');
  });
});

describe('the catalogue', () => {
  test('gives services by words, and every one with its groups and nothing of the search index', async () => {
    const all = await (await portal.get('/services')).json();
    expect(all.services.map(({ code }: { code: string }) => code)).toEqual(['ID2', 'LR1', 'CR1', 'RD1']);
    expect(Object.keys(all).toSorted()).toEqual(['groups', 'services', 'signposts']);
    const results = await (await portal.get(`/services?q=${encodeURIComponent('测试事项CR1')}`)).json();
    expect(results.services.map(({ code }: { code: string }) => code)).toEqual(['CR1']);
    expect((await (await portal.get('/services/CR1')).json()).minutes).toBe(40);
  });

  test('gives offices', async () => {
    const all = await (await portal.get('/offices')).json();
    expect(all.offices.map(({ code }: { code: string }) => code)).toEqual(['SC01', 'SC02', 'SC03']);
    expect((await (await portal.get('/offices/SC02')).json()).kind).toBe('satellite');
    expect(await problemOf(await portal.get('/offices/SC99'))).toBe('404 office-unknown');
  });
});

describe('failures of ours', () => {
  test('a store that does not answer is 503, and a later try finds everything as it was', async () => {
    const client = new DynamoDBClient({ endpoint: 'http://127.0.0.1:1', maxAttempts: 1, ...localAccess });
    const { booking } = portal.deps;
    const store = createAppointmentStore({ client, tableName: 'none', env: booking.env, keepPersonalDays: 90 });
    const app = createResidentApp({ ...portal.deps, booking: { ...booking, store } }, async () => new Response());
    const { hold: token } = await hold(portal, { start: '11:15' }).catch(() => hold(portal, { start: '10:15' }));
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(visitor(token)) };
    expect(await problemOf(await app.request('/api/v1/appointments', init))).toBe('503 store-unavailable');
    expect((await portal.send('POST', '/api/v1/appointments', { body: visitor(token) })).status).toBe(201);
  });

  test('what nobody expected is 500, tells nothing, and is logged once by its name and place', async () => {
    const { booking } = portal.deps;
    const find = () => Promise.reject(new TypeError('secret\n    at canary (secret)'));
    const app = createResidentApp(
      { ...portal.deps, booking: { ...booking, store: { ...booking.store, readRecentLedger: find } } },
      async () => new Response(),
    );
    const before = portal.lines.length;
    const answer = await app.request('/api/v1/availability?services=ID2&office=SC01');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'internal' });
    const failures = portal.lines.slice(before).filter(({ event }) => event === 'failure');
    expect(failures).toHaveLength(1);
    expect(failures[0]?.error).toMatch(/^TypeError at /);
    expect(text + JSON.stringify(failures)).not.toContain('secret');
  });
});

describe('every answer', () => {
  test.each(['/api/v1/services', '/api/v1/nothing', '/', '/preferences?lang=en'])('%s carries the security headers', async (path) => {
    const { headers } = await portal.send('GET', path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy.split('; ')).toContain(directive);
    }
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('forms of pages', () => {
  const form = (headers: Record<string, string>, type = 'application/x-www-form-urlencoded') =>
    portal.app.request('https://portal.example/book', { method: 'POST', body: 'a=b', headers: { 'content-type': type, ...headers } });

  test('are taken from our own pages', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'https://portal.example' },
      { referer: 'https://portal.example/book' },
    ] as Record<string, string>[]) {
      expect((await form(headers)).status, JSON.stringify(headers)).toBe(200);
    }
  });

  test('are refused from anywhere else, or when the browser does not say', async () => {
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://portal.example' },
      { origin: 'null' },
      { origin: 'https://portal.example.evil.test' },
      { origin: 'http://portal.example' },
      { referer: 'https://evil.test/?https://portal.example/' },
    ] as Record<string, string>[]) {
      expect((await form(headers)).status, JSON.stringify(headers)).toBe(403);
    }
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8']) {
      expect((await form({}, type)).status, type).toBe(403);
    }
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://portal.example' };
    expect((await form(elsewhere, 'application/json')).status, 'a browser says it comes from elsewhere').toBe(403);
    const untyped = new Request('https://portal.example/book', { method: 'POST', body: new Uint8Array([97]) });
    expect([untyped.headers.get('content-type'), (await portal.app.request(untyped)).status]).toEqual([null, 403]);
    expect(portal.lines.filter(({ code }) => code === 'foreign-origin')).toHaveLength(14);
  });

  test('language and type size are remembered, and the way back never leads off the site', async () => {
    const answer = await portal.send('GET', '/preferences?lang=en&elder=on&back=%2Fservices%3Fq%3Did');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/services?q=id']);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split(';')[0])).toEqual(['lang=en', 'elder=on']);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*Secure.*SameSite=Lax/);
    for (const back of ['//evil.test', '/\\evil.test', 'https://evil.test', '/\t/evil.test', '/\n/evil.test', '', 'javascript:1']) {
      const foreign = await portal.send('GET', `/preferences?lang=en&back=${encodeURIComponent(back)}`);
      expect(foreign.headers.get('location'), back).toBe('/');
    }
  });
});
