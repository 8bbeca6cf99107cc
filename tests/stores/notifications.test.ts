import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExpiredStore } from '#adapters/dynamo/expired-store.ts';
import { createNotificationStore } from '#adapters/dynamo/notification-store.ts';
import { removeExpired } from '#core/expiry/remove-expired.ts';
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
const aMessage = (over: { id?: string } = {}) => ({ id: random(), notification, claim: random(), ...over });
const at = (nowSeconds: number) => ({ nowSeconds, leaseUntil: nowSeconds + 60, expiresAt: nowSeconds + 86_400 });
const waiting = async (nowSeconds: number) => (await store.listWaiting(nowSeconds)).map(({ id }) => id);

describe('AP30 claim a message', () => {
  it('is won by one of twenty that come at the same time', async () => {
    const { id } = aMessage();
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim(aMessage({ id }), at(start))));
    expect(claims.filter(({ outcome }) => outcome === 'claimed')).toEqual([{ outcome: 'claimed', tries: 1 }]);
    expect(claims.filter(({ outcome }) => outcome === 'in-hand')).toHaveLength(19);
  });

  it('is refused until the second the lease is over, and counts the tries', async () => {
    const { id } = aMessage();
    await store.claim(aMessage({ id }), at(start));
    expect(await store.claim(aMessage({ id }), at(start + 59))).toEqual({ outcome: 'in-hand' });
    expect(await store.claim(aMessage({ id }), at(start + 60))).toEqual({ outcome: 'claimed', tries: 2 });
  });

  it('counts as won when only the answer was lost', async () => {
    const { client } = faultyClient(fixture, 'UpdateItemCommand', [{ lost: brokenConnection() }]);
    expect(await createNotificationStore({ ...fixture, client }).claim(aMessage(), at(start))).toEqual({ outcome: 'claimed', tries: 1 });
  });
});

describe('AP31 a message was sent', () => {
  it('is never claimed again, and keeps nothing of what it was about', async () => {
    const message = aMessage();
    await store.claim(message, at(start));
    await store.finish(message);
    expect(await store.claim(aMessage({ id: message.id }), at(start + 3_600))).toEqual({ outcome: 'done' });
    const Key = { pk: { S: `M#${message.id}` }, sk: { S: 'M' } };
    const { Item } = await fixture.client.send(new GetItemCommand({ TableName: fixture.tableName, Key }));
    expect(Object.keys(Item ?? {}).toSorted()).toEqual(['claim', 'pk', 'sk', 'state', 'tries', 'ttl']);
  });

  it('says nothing once another try took the message after the lease', async () => {
    const [late, next] = [aMessage(), aMessage()];
    await store.claim(late, at(start));
    await store.claim({ ...next, id: late.id }, at(start + 60));
    await store.finish(late);
    expect(await store.claim(aMessage({ id: late.id }), at(start + 61))).toEqual({ outcome: 'in-hand' });
  });
});

describe('AP32, AP33 a try failed, messages to try again', () => {
  it('may be tried at once by whoever comes, and is listed when its time has come', async () => {
    const message = aMessage();
    await store.claim(message, at(start));
    expect(await waiting(start)).not.toContain(message.id);
    await store.release(message, { nowSeconds: start, retryAt: start + 120 });
    expect(await waiting(start + 119)).not.toContain(message.id);
    expect(await store.listWaiting(start + 120)).toContainEqual({ id: message.id, notification });
    expect(await store.claim(aMessage({ id: message.id }), at(start))).toEqual({ outcome: 'claimed', tries: 2 });
  });

  it('lists what was begun and never finished, from the end of its lease on', async () => {
    const message = aMessage();
    await store.claim(message, at(start));
    expect(await waiting(start + 59)).not.toContain(message.id);
    expect(await waiting(start + 60)).toContain(message.id);
    await store.claim({ ...aMessage(), id: message.id }, at(start + 60));
    expect(await waiting(start + 60)).not.toContain(message.id);
  });
});

describe('AP34 give a message up', () => {
  it('takes it off the list for good', async () => {
    const message = aMessage();
    await store.claim(message, at(start));
    await store.giveUp(message.id, start + 60);
    expect(await waiting(start + 3_600)).not.toContain(message.id);
    expect(await store.claim(aMessage({ id: message.id }), at(start + 3_600))).toEqual({ outcome: 'done' });
  });

  it('does nothing to one that is being sent', async () => {
    const message = aMessage();
    await store.claim(message, at(start));
    await store.giveUp(message.id, start + 59);
    expect(await waiting(start + 60)).toContain(message.id);
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
  const sweep = () => removeExpired({ env: fixture.env, expired: createExpiredStore(fixture) });

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
