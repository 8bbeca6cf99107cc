import { randomBytes } from 'node:crypto';
import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { receiptFromBytes } from '#shared/receipt.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport } from './staff-harness.ts';
import { bearer, book, problemOf } from './visitors.ts';

let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal();
});

/** What TTL does, the sooner or the later: every item whose time is over goes. How many did. */
async function eraseExpired(): Promise<number> {
  const { client, tableName } = portal.table;
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  const gone = Items.filter((item) => item['pk']?.S?.startsWith('R#') && Number(item['ttl']?.N) * 1_000 <= portal.now().getTime());
  for (const { pk, sk } of gone) {
    if (pk !== undefined && sk !== undefined) await client.send(new DeleteItemCommand({ TableName: tableName, Key: { pk, sk } }));
  }
  return gone.length;
}

const unknown = () => receiptFromBytes(randomBytes(16));

/** Everything an outsider can see of an answer. */
async function seen(answer: Response) {
  return { status: answer.status, headers: [...answer.headers].toSorted(), body: await answer.text() };
}

describe('opening with a receipt', () => {
  test('unknown, expired and erased receipts cannot be told apart', async () => {
    const { receipt, appointment } = await book(portal);
    const never = await seen(await portal.post('/lookup', { receipt: unknown() }));
    portal.setNow('2026-06-02T00:00:00Z');
    const expired = await seen(await portal.post('/lookup', { receipt }));
    expect(await eraseExpired()).toBeGreaterThan(0);
    const erased = await seen(await portal.post('/lookup', { receipt }));
    expect(never).toMatchObject({ status: 404 });
    expect(never.body).toContain('receipt-not-opened');
    expect(expired).toEqual(never);
    expect(erased).toEqual(never);
    expect(appointment.status).toBe('booked');
  });

  test('costs the same reads whatever is found, in both tables', async () => {
    const { receipt } = await book(portal);
    const filed = await fileReport(portal);
    const reads: string[] = [];
    portal.table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const table = 'TableName' in args.input && args.input.TableName === portal.table.tableName ? 'main' : 'complaints';
          if (/^(Get|Query|Batch|Scan)/.test(commandName)) reads.push(`${commandName} ${table}`);
          return next(args);
        },
      { step: 'initialize', name: 'list reads' },
    );
    for (const [typed, status] of [
      [receipt, 200],
      [filed.receipt, 200],
      [unknown(), 404],
    ] as const) {
      reads.length = 0;
      expect((await portal.post('/lookup', { receipt: typed })).status).toBe(status);
      expect(reads.toSorted()).toEqual(['GetItemCommand complaints', 'GetItemCommand main', 'QueryCommand main']);
    }
  });

  test('a typing slip is told without asking the store, and says nothing else', async () => {
    const receipt = unknown();
    const slipped = receipt.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    for (const typed of [slipped, '12', 'abc', '', `${receipt}0`]) {
      expect(await problemOf(await portal.post('/lookup', { receipt: typed }))).toBe('422 receipt-mistyped');
    }
  });

  test('whatever is wrong with an access token, the answer is the same', async () => {
    const { access } = await book(portal);
    const other = await book(portal, { start: '10:00' });
    const [text = '', digest = ''] = access.split('.');
    const [, otherDigest = ''] = other.access.split('.');
    const forged = [
      '',
      'x',
      text,
      `${text}.`,
      `${text}.${otherDigest}`,
      `${text}.${digest.slice(1)}`,
      `${text.replace(/\d$/, '9')}.${digest}`,
    ];
    const answers = await Promise.all(forged.map(async (token) => seen(await portal.get('/matter', bearer(token)))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
    expect(await seen(await portal.get('/matter'))).toEqual(answers[0]);
  });

  test('stays open for fifteen minutes from the last use, and an hour at most', async () => {
    let { access } = await book(portal);
    for (let minutes = 0; minutes < 60; minutes += 15) {
      portal.pass(15);
      const answer = await portal.get('/matter', bearer(access));
      expect(answer.status).toBe(200);
      access = (await answer.json()).access;
    }
    portal.pass(1);
    expect(await problemOf(await portal.get('/matter', bearer(access)))).toBe('401 signed-out');
    const fresh = await book(portal, { start: '10:00' });
    portal.pass(15.1);
    expect(await problemOf(await portal.get('/matter', bearer(fresh.access)))).toBe('401 signed-out');
  });
});

describe('limits of one client', () => {
  const statuses = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status);

  test('ten lookups a minute, however many are sent at once', async () => {
    const client = '192.0.2.7';
    const sent = await statuses(Array.from({ length: 60 }, () => portal.post('/lookup', { receipt: unknown() }, { client })));
    expect(sent.filter((status) => status === 404)).toHaveLength(10);
    expect(sent.filter((status) => status === 429)).toHaveLength(50);
  });

  test('the refusal says how long to wait, then it goes on; after forty in an hour it takes the hour', async () => {
    const client = '192.0.2.8';
    const lookUp = () => portal.post('/lookup', { receipt: unknown() }, { client });
    portal.setNow('2026-03-02T00:00:20Z');
    await statuses(Array.from({ length: 10 }, lookUp));
    const refused = await lookUp();
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 40 });
    for (let minute = 1; minute <= 3; minute += 1) {
      portal.pass(1);
      await statuses(Array.from({ length: 10 }, lookUp));
    }
    portal.pass(1);
    expect((await lookUp()).headers.get('retry-after')).toBe(String(55 * 60 + 40));
  });

  test('a right receipt is refused like a wrong one, and others are not touched', async () => {
    const { receipt } = await book(portal);
    const client = '192.0.2.9';
    await statuses(Array.from({ length: 10 }, () => portal.post('/lookup', { receipt: unknown() }, { client })));
    expect(await problemOf(await portal.post('/lookup', { receipt }, { client }))).toBe('429 too-many-requests');
    expect((await portal.post('/lookup', { receipt }, { client: '192.0.2.10' })).status).toBe(200);
  });

  test('all addresses of one IPv6 customer are one client', async () => {
    const address = (index: number) => `2001:db8:1:2::${index.toString(16)}`;
    const sent = await statuses(
      Array.from({ length: 30 }, (_, index) => portal.post('/lookup', { receipt: unknown() }, { client: address(index) })),
    );
    expect(sent.filter((status) => status === 404)).toHaveLength(10);
  });

  test('no machine can hold every slot: sixty in ten minutes', async () => {
    const wishes = Array.from({ length: 70 }, () =>
      portal.post('/holds', { services: ['ID2'], office: 'SC02', day: '2026-03-08', start: '09:00' }, { client: '192.0.2.11' }),
    );
    expect((await statuses(wishes)).filter((status) => status === 429)).toHaveLength(10);
  });
});
