import { beforeAll, describe, expect, test } from 'vitest';
import { createIdempotencyStore } from '#adapters/dynamo/idempotency-store.ts';
import type { IdempotencyStore } from '#core/idempotency-store.ts';
import { createTestTable } from '#tests/support/dynamo-local.ts';

let store: IdempotencyStore;
beforeAll(async () => {
  const { client, tableName } = await createTestTable();
  store = createIdempotencyStore({ client, tableName, env: { now: () => new Date(0), randomBytes: (count) => new Uint8Array(count) } });
});

const request = (record: string, claim: string, body = 'body') => ({ record, claim, body });
const at = (nowSeconds: number) => ({ nowSeconds, leaseUntil: nowSeconds + 30, expiresAt: nowSeconds + 86_400 });

describe('AP10 claim a key', () => {
  test('one of many who claim at once has it, the others are told until when it is in hand', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => store.claim(request('at-once', `claim-${index}`), at(1000))));
    expect(claims.filter(({ outcome }) => outcome === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ outcome }) => outcome === 'running')).toHaveLength(19);
    expect(claims.find(({ outcome }) => outcome === 'running')).toEqual({ outcome: 'running', leaseUntil: 1030 });
  });

  test('another body is told apart, while the first runs and after', async () => {
    await store.claim(request('bodies', 'a'), at(1000));
    expect(await store.claim(request('bodies', 'b', 'other'), at(1000))).toEqual({ outcome: 'changed' });
    expect(await store.claim(request('bodies', 'b', 'other'), at(2000))).toEqual({ outcome: 'changed' });
    await store.answer(request('bodies', 'a'), 'sealed');
    expect(await store.claim(request('bodies', 'b', 'other'), at(2000))).toEqual({ outcome: 'changed' });
  });

  test('a lease that is over is free to the same body, to the second', async () => {
    await store.claim(request('lease', 'a'), at(1000));
    expect(await store.claim(request('lease', 'b'), at(1029))).toMatchObject({ outcome: 'running' });
    expect(await store.claim(request('lease', 'b'), at(1030))).toEqual({ outcome: 'claimed' });
  });

  test('after a day the key is new, whether tidied away or not, also to another body', async () => {
    await store.claim(request('day', 'a'), at(1000));
    await store.answer(request('day', 'a'), 'sealed');
    expect(await store.claim(request('day', 'b'), at(87_399))).toEqual({ outcome: 'answered', sealed: 'sealed' });
    expect(await store.claim(request('day', 'b', 'other'), at(87_400))).toEqual({ outcome: 'claimed' });
  });

  test('a claim whose answer was lost on the way is still one’s own', async () => {
    await store.claim(request('lost', 'a'), at(1000));
    expect(await store.claim(request('lost', 'a'), at(1000))).toEqual({ outcome: 'claimed' });
  });
});

describe('AP11 keep the answer of a key', () => {
  test('gives it to everybody with the key and the body', async () => {
    await store.claim(request('kept', 'a'), at(1000));
    await store.answer(request('kept', 'a'), '回执'.repeat(500));
    expect(await store.claim(request('kept', 'b'), at(1001))).toEqual({ outcome: 'answered', sealed: '回执'.repeat(500) });
  });

  test('one that comes late, after another took the key, changes nothing', async () => {
    await store.claim(request('late', 'a'), at(1000));
    await store.claim(request('late', 'b'), at(1030));
    await store.answer(request('late', 'a'), 'late');
    expect(await store.claim(request('late', 'c'), at(1031))).toMatchObject({ outcome: 'running' });
    await store.answer(request('late', 'b'), 'right');
    await store.answer(request('late', 'b'), 'again');
    expect(await store.claim(request('late', 'c'), at(1031))).toEqual({ outcome: 'answered', sealed: 'right' });
  });
});

describe('AP12 forget a key', () => {
  test('makes it new at once, also to another body', async () => {
    await store.claim(request('gone', 'a'), at(1000));
    await store.forget(request('gone', 'a'));
    expect(await store.claim(request('gone', 'b', 'other'), at(1000))).toEqual({ outcome: 'claimed' });
  });

  test('touches neither a key that another took nor an answer', async () => {
    await store.claim(request('mine', 'a'), at(1000));
    await store.claim(request('mine', 'b'), at(1030));
    await store.forget(request('mine', 'a'));
    expect(await store.claim(request('mine', 'c'), at(1031))).toMatchObject({ outcome: 'running' });
    await store.answer(request('mine', 'b'), 'sealed');
    await store.forget(request('mine', 'b'));
    expect(await store.claim(request('mine', 'c'), at(1031))).toEqual({ outcome: 'answered', sealed: 'sealed' });
  });
});
