import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createResidentApp } from '#functions/resident/app.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, hold, identityNumber, problemOf, visitor, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal();
});

const keyed = (key: string, headers: Record<string, string> = {}) => ({ headers: { 'idempotency-key': key, ...headers } });
const textsOf = (answers: Response[]) => Promise.all(answers.map((answer) => answer.text()));

describe('a request with an Idempotency-Key', () => {
  test('is done once: sent again it gets the first answer, byte for byte, for a day', async () => {
    const key = keyed(randomUUID());
    const first = await portal.post('/holds', wish(), key);
    portal.pass(23 * 60);
    const again = await portal.post('/holds', wish(), key);
    expect([again.status, again.headers.get('content-type')]).toEqual([201, first.headers.get('content-type')]);
    expect(await again.text()).toBe(await first.text());
    portal.pass(61);
    expect(await (await portal.post('/holds', wish({ day: '2026-03-04' }), key)).json()).toMatchObject({ day: '2026-03-04' });
  });

  test('keeps refusals too: a slot that was taken stays refused under this key, and another key may try again', async () => {
    const key = keyed(randomUUID());
    const mine = await hold(portal, { office: 'SC02' });
    const refused = await (await portal.post('/holds', wish({ office: 'SC02' }), key)).text();
    await portal.post('/holds/release', { hold: mine.hold });
    expect(await (await portal.post('/holds', wish({ office: 'SC02' }), key)).text()).toBe(refused);
    expect((await portal.post('/holds', wish({ office: 'SC02' }), keyed(randomUUID()))).status).toBe(201);
  });

  test('with another body is refused, with another route it is another key', async () => {
    const key = keyed(randomUUID());
    const { hold: token } = await (await portal.post('/holds', wish(), key)).json();
    expect(await problemOf(await portal.post('/holds', wish({ start: '10:00' }), key))).toBe('409 request-changed');
    expect((await portal.post('/appointments', visitor(token), key)).status).toBe(201);
  });

  test('sent many times at once is done once; the others wait or get the same answer', async () => {
    const key = keyed(randomUUID());
    const answers = await Promise.all(Array.from({ length: 20 }, () => portal.post('/holds', wish(), key)));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(await textsOf(done)).size).toBe(1);
    for (const waiting of answers.filter(({ status }) => status !== 201)) {
      expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await problemOf(waiting)).toBe('409 request-running');
    }
  });

  test('that died on the way can be sent again when its lease is over', async () => {
    const key = keyed(randomUUID());
    const { booking } = portal.deps;
    let reached = () => {};
    const running = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const hang = () => {
      reached();
      return new Promise<never>(() => {});
    };
    const dying = createResidentApp(
      { ...portal.deps, booking: { ...booking, store: { ...booking.store, hold: hang } } },
      async () => new Response(),
    );
    const headers = { 'content-type': 'application/json', ...key.headers };
    void dying.request('/api/v1/holds', { method: 'POST', headers, body: JSON.stringify(wish()) });
    await running;
    const early = await portal.post('/holds', wish(), key);
    expect(early.headers.get('retry-after')).toBe('30');
    expect(await problemOf(early)).toBe('409 request-running');
    expect(await problemOf(await portal.post('/holds', wish({ start: '10:00' }), key))).toBe('409 request-changed');
    portal.pass(0.5);
    const answers = await textsOf([await portal.post('/holds', wish(), key), await portal.post('/holds', wish(), key)]);
    expect(answers[0]).toContain('heldUntil');
    expect(answers[1]).toBe(answers[0]);
  });

  test('that failed through our fault is not kept: the next try is a first one', async () => {
    const key = keyed(randomUUID());
    const { booking } = portal.deps;
    const breaks = () => Promise.reject(new Error('broken'));
    const broken = createResidentApp(
      { ...portal.deps, booking: { ...booking, store: { ...booking.store, hold: breaks } } },
      async () => new Response(),
    );
    const headers = { 'content-type': 'application/json', ...key.headers };
    const failed = await broken.request('/api/v1/holds', { method: 'POST', headers, body: JSON.stringify(wish()) });
    expect(failed.status).toBe(500);
    expect((await portal.post('/holds', wish(), key)).status).toBe(201);
  });

  test('with a wrong field may be sent again put right', async () => {
    const key = keyed(randomUUID());
    const { hold: token } = await hold(portal);
    expect((await portal.post('/appointments', visitor(token, { phone: '1' }), key)).status).toBe(422);
    expect((await portal.post('/appointments', visitor(token), key)).status).toBe(201);
  });

  test('booking: the same receipt, though the person now has a live appointment', async () => {
    const key = keyed(randomUUID());
    const { hold: token } = await hold(portal);
    const form = visitor(token, { documentNumber: identityNumber() });
    const answers = [await portal.post('/appointments', form, key), await portal.post('/appointments', form, key)];
    const [first, second] = await textsOf(answers);
    expect(second).toBe(first);
  });

  test('the kept answer lies in the table sealed, and the key is not there', async () => {
    const key = randomUUID();
    const { hold: token } = await hold(portal);
    const { receipt } = await (await portal.post('/appointments', visitor(token), keyed(key))).json();
    const { Items = [] } = await portal.table.client.send(new ScanCommand({ TableName: portal.table.tableName }));
    const record = Items.find(({ pk }) => pk?.S?.startsWith('I#'));
    expect(Object.keys(record ?? {}).toSorted()).toEqual(['answer', 'body', 'claim', 'pk', 'sk', 'ttl', 'until']);
    const text = JSON.stringify(Items, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value));
    for (const secret of [key, receipt, token]) expect(text.includes(secret)).toBe(false);
  });
});

describe('a key on an opened matter', () => {
  test('cancels once and moves once, with any access token of the same matter', async () => {
    const { receipt, access } = await book(portal);
    const { hold: token } = await hold(portal, { start: '10:00' });
    const key = randomUUID();
    const moved = await portal.post('/matter/move', { hold: token }, keyed(key, bearer(access).headers));
    portal.pass(1);
    const fresh = (await (await portal.post('/lookup', { receipt })).json()).access;
    const again = await portal.post('/matter/move', { hold: token }, keyed(key, bearer(fresh).headers));
    expect(await again.text()).toBe(await moved.text());
    const cancelled = await portal.post('/matter/cancel', undefined, keyed(key, bearer(fresh).headers));
    expect((await cancelled.json()).matter.status).toBe('cancelled');
  });

  test('gives nothing to whoever has the key and not the access', async () => {
    const { access } = await book(portal);
    const stranger = await book(portal, { start: '10:00' });
    const key = randomUUID();
    const mine = await (await portal.post('/matter/cancel', undefined, keyed(key, bearer(access).headers))).text();
    expect(await problemOf(await portal.post('/matter/cancel', undefined, keyed(key)))).toBe('401 signed-out');
    const theirs = await portal.post('/matter/cancel', undefined, keyed(key, bearer(stranger.access).headers));
    expect(await theirs.text()).not.toBe(mine);
  });
});

describe('the header', () => {
  test('is 16 to 64 visible characters', async () => {
    const visible = fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
      minLength: 16,
      maxLength: 64,
    });
    await fc.assert(
      fc.asyncProperty(visible, async (key) => {
        expect(await problemOf(await portal.post('/holds', wish({ start: '03:00' }), keyed(key)))).toBe('409 time-not-offered');
      }),
      { numRuns: 30 },
    );
  });

  test.each(['', 'short', 'a'.repeat(15), 'a'.repeat(65), 'sixteen characters', 'é'.repeat(16), `tab\t${'a'.repeat(16)}`])(
    '%j is malformed',
    async (key) => {
      expect(await problemOf(await portal.post('/holds', wish(), keyed(key)))).toBe('400 malformed');
    },
  );

  test('is ignored where nothing is written, and missing it changes nothing', async () => {
    expect((await portal.get('/services', keyed('short'))).status).toBe(200);
    const [one, other] = [await hold(portal), await hold(portal)];
    expect(one.hold).not.toBe(other.hold);
  });
});
