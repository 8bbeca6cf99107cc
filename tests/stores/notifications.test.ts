import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDueStore } from '#adapters/dynamo/due-store.ts';
import { createExpiredStore } from '#adapters/dynamo/expired-store.ts';
import { createNotificationStore } from '#adapters/dynamo/notification-store.ts';
import { removeExpired } from '#core/expiry/remove-expired.ts';
import type { Channel } from '#core/notifications/message-sender.ts';
import type { Notification } from '#core/notifications/notification.ts';
import type { NotificationStore } from '#core/notifications/notification-store.ts';
import { openFixture, start } from './appointment-fixture.ts';
import { brokenConnection, faultyClient } from './faulty-client.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
let store: NotificationStore;
beforeAll(async () => {
  fixture = await openFixture();
  store = createNotificationStore(fixture);
});

const random = () => randomBytes(9).toString('base64url');
const notification: Notification = { about: 'case', caseId: 'a-case', number: 2, at: '2027-01-01T00:00:00.000Z' };
const expiresAt = start + 86_400;
const queued = async (id = random(), nowSeconds = start) => {
  await store.queue({ id, channel: 'mail', notification }, { nowSeconds, expiresAt });
  return id;
};
const claim = (id: string, nowSeconds: number, holder = random()) =>
  store.claim({ id, claim: holder }, { nowSeconds, leaseUntil: nowSeconds + 60 });
const isDue = async (id: string, nowSeconds: number, channel: Channel = 'mail') => {
  const due = createDueStore(fixture);
  let page = await due.list(channel, nowSeconds);
  while (!page.keys.includes(id) && page.next !== undefined) page = await due.list(channel, nowSeconds, page.next);
  return page.keys.includes(id);
};

describe('AP30 queue a message', () => {
  it('makes it due at once, and is done once however often it is called', async () => {
    const id = random();
    await Promise.all(Array.from({ length: 10 }, () => queued(id)));
    expect([await isDue(id, start - 1), await isDue(id, start)]).toEqual([false, true]);
    expect(await claim(id, start)).toEqual({ outcome: 'claimed', notification, tries: 1 });
    await queued(id, start + 1);
    expect(await claim(id, start + 2)).toEqual({ outcome: 'in-hand' });
  });

  it('lists what waits for one server apart from what waits for the other', async () => {
    const id = random();
    await store.queue({ id, channel: 'sms', notification }, { nowSeconds: start, expiresAt });
    expect([await isDue(id, start, 'mail'), await isDue(id, start, 'sms')]).toEqual([false, true]);
    await claim(id, start, 'mine');
    await store.release({ id, claim: 'mine' }, start + 60);
    expect([await isDue(id, start + 60, 'mail'), await isDue(id, start + 60, 'sms')]).toEqual([false, true]);
  });

  it('does nothing to one that was sent, until it is forgotten', async () => {
    const id = await queued();
    await claim(id, start, 'mine');
    await store.finish({ id, claim: 'mine' });
    await queued(id, expiresAt - 1);
    expect(await claim(id, expiresAt - 1)).toEqual({ outcome: 'done' });
    await store.queue({ id, channel: 'mail', notification }, { nowSeconds: expiresAt, expiresAt: expiresAt + 86_400 });
    expect(await claim(id, expiresAt)).toMatchObject({ outcome: 'claimed' });
  });
});

describe('AP31 claim a message', () => {
  it('is won by one of twenty that come at the same time', async () => {
    const id = await queued();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(id, start)));
    expect(claims.filter(({ outcome }) => outcome === 'claimed')).toEqual([{ outcome: 'claimed', notification, tries: 1 }]);
    expect(claims.filter(({ outcome }) => outcome === 'in-hand')).toHaveLength(19);
  });

  it('is refused until the second the lease is over, and counts the tries', async () => {
    const id = await queued();
    await claim(id, start);
    expect([await claim(id, start + 59), await isDue(id, start + 59)]).toEqual([{ outcome: 'in-hand' }, false]);
    expect(await isDue(id, start + 60)).toBe(true);
    expect(await claim(id, start + 60)).toEqual({ outcome: 'claimed', notification, tries: 2 });
  });

  it('counts as won when only the answer was lost', async () => {
    const id = await queued();
    const { client } = faultyClient(fixture, 'UpdateItemCommand', [{ lost: brokenConnection() }]);
    const lossy = createNotificationStore({ ...fixture, client });
    const answer = await lossy.claim({ id, claim: 'mine' }, { nowSeconds: start, leaseUntil: start + 60 });
    expect(answer).toMatchObject({ outcome: 'claimed', notification });
  });

  it('of one that was never queued is done', async () => {
    expect(await claim(random(), start)).toEqual({ outcome: 'done' });
  });
});

describe('AP32 a message is done', () => {
  it('is never claimed again, never due, and keeps nothing of what it was about', async () => {
    const id = await queued();
    await claim(id, start, 'mine');
    await store.finish({ id, claim: 'mine' });
    expect([await claim(id, start + 3_600), await isDue(id, start + 3_600)]).toEqual([{ outcome: 'done' }, false]);
    const Key = { pk: { S: `M#${id}` }, sk: { S: 'M' } };
    const { Item } = await fixture.client.send(new GetItemCommand({ TableName: fixture.tableName, Key }));
    expect(Object.keys(Item ?? {}).toSorted()).toEqual(['claim', 'pk', 'sk', 'state', 'tries', 'ttl']);
  });

  it('says nothing once another try took the message after the lease', async () => {
    const id = await queued();
    await claim(id, start, 'late');
    await claim(id, start + 60, 'next');
    await store.finish({ id, claim: 'late' });
    expect(await claim(id, start + 61)).toEqual({ outcome: 'in-hand' });
  });
});

describe('AP33 a try failed', () => {
  it('is due again when its time has come and not before', async () => {
    const id = await queued();
    await claim(id, start, 'mine');
    await store.release({ id, claim: 'mine' }, start + 120);
    expect([await isDue(id, start + 119), await claim(id, start + 119)]).toEqual([false, { outcome: 'in-hand' }]);
    expect(await isDue(id, start + 120)).toBe(true);
    expect(await claim(id, start + 120)).toEqual({ outcome: 'claimed', notification, tries: 2 });
  });

  it('does nothing when another try took the message after the lease', async () => {
    const id = await queued();
    await claim(id, start, 'late');
    await claim(id, start + 60, 'next');
    await store.release({ id, claim: 'late' }, start + 61);
    expect(await isDue(id, start + 119)).toBe(false);
  });
});

describe('AP35 remove what has expired', () => {
  beforeEach(() => {
    fixture.clock.seconds = start;
  });

  const put = (pk: string, ttl?: number) =>
    fixture.client.send(
      new PutItemCommand({
        TableName: fixture.tableName,
        Item: { pk: { S: pk }, sk: { S: 'D' }, filling: { S: 'x'.repeat(50) }, ...(ttl === undefined ? {} : { ttl: { N: String(ttl) } }) },
      }),
    );
  const left = async () => {
    const { Items = [] } = await fixture.client.send(new ScanCommand({ TableName: fixture.tableName, ConsistentRead: true }));
    return Items.flatMap((item) => (item['pk']?.S?.startsWith('D#sweep') ? [item['pk'].S] : [])).toSorted();
  };
  /** A day later: the store has had its time to tidy by itself. */
  const sweep = () =>
    removeExpired({ env: { now: () => new Date(fixture.env.now().getTime() + 86_400_000) }, expired: createExpiredStore(fixture) });

  it('removes everything that is over, and only that, in runs of some pages, two at a time or not', async () => {
    const numbers = Array.from({ length: 700 }, (_, index) => index);
    await Promise.all(numbers.map((number) => put(`D#sweep${number}`, start + (number % 2))));
    await put('D#sweep-kept');
    await put('D#sweep-later', start + 3_600);
    const first = await sweep();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(400);
    for (let run = 0; run < 4; run += 1) await Promise.all([sweep(), sweep()]);
    const odd = numbers.filter((number) => number % 2 === 1).map((number) => `D#sweep${number}`);
    expect(await left()).toEqual([...odd, 'D#sweep-kept', 'D#sweep-later'].toSorted());
    fixture.clock.seconds = start + 1;
    for (let run = 0; run < 4; run += 1) await sweep();
    expect(await left()).toEqual(['D#sweep-kept', 'D#sweep-later']);
  });

  it('keeps what was written anew since the page was read', async () => {
    await put('D#sweep-renewed', start);
    const { client } = faultyClient(fixture, 'DeleteItemCommand', []);
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'DeleteItemCommand') await put('D#sweep-renewed', start + 3_600);
        return next(args);
      },
      { step: 'initialize', name: 'renewal' },
    );
    const expired = createExpiredStore({ ...fixture, client });
    for (let from: string | undefined, page = 0; page < 20; page += 1) {
      const { next } = await expired.removePage(from, start);
      if (next === undefined) break;
      from = next;
    }
    expect(await left()).toContain('D#sweep-renewed');
  });
});
