import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTable, createTestTable, localAccess, type TestTable } from '#tests/support/dynamo-local.ts';
import { testJava } from '#tests/support/java.ts';
import { startDynamo } from './dynamo-process.ts';
import { openStreamPosition } from './stream-position.ts';
import { startStreamPump } from './stream-pump.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

const patience = { timeout: 25_000, interval: 20 };
const folder = mkdtempSync(join(tmpdir(), 'doorstep-pump-'));
let table: TestTable;
beforeAll(async () => {
  table = await createTestTable();
});
afterAll(() => rmSync(folder, { recursive: true }));

type More = Record<string, { S: string } | { N: string } | { B: Uint8Array }>;

const put = (pk: string, more: More = {}, { client, tableName } = table) =>
  client.send(new PutItemCommand({ TableName: tableName, Item: { pk: { S: pk }, sk: { S: 'x' }, ...more } }));

function startPump(file: string, got: LambdaStreamRecord[], { endpoint, streamArn } = table) {
  const client = new DynamoDBStreamsClient({ endpoint, ...localAccess });
  const position = openStreamPosition(join(folder, file), streamArn);
  return startStreamPump({ client, streamArn, position, deliver: async (records) => void got.push(...records) });
}

it('delivers changes in order, and after a restart goes on where it was', async () => {
  const first: LambdaStreamRecord[] = [];
  const second: LambdaStreamRecord[] = [];
  const pump = startPump('order.json', first);
  for (const pk of ['a', 'b', 'c']) await put(pk);
  await expect.poll(() => first.map(({ dynamodb }) => dynamodb.Keys['pk']), patience).toEqual([{ S: 'a' }, { S: 'b' }, { S: 'c' }]);
  await pump.stop();
  await put('d');
  const again = startPump('order.json', second);
  await expect.poll(() => second.map(({ dynamodb }) => dynamodb.Keys['pk']), patience).toEqual([{ S: 'd' }]);
  await again.stop();
});

it('hands records on as AWS does: both images, binary as base64', async () => {
  const got: LambdaStreamRecord[] = [];
  const pk = randomUUID();
  await put(pk, { bytes: { B: new Uint8Array([1, 2, 255]) } });
  await table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: { pk: { S: pk }, sk: { S: 'x' } } }));
  const pump = startPump('images.json', got);
  const ofThis = () => got.filter(({ dynamodb }) => JSON.stringify(dynamodb.Keys['pk']) === JSON.stringify({ S: pk }));
  await expect.poll(() => ofThis().length, patience).toBe(2);
  expect(ofThis()).toMatchObject([
    { eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb: { NewImage: { bytes: { B: 'AQL/' } } } },
    { eventName: 'REMOVE', dynamodb: { OldImage: { bytes: { B: 'AQL/' } } } },
  ]);
  expect(ofThis().every((record) => !('userIdentity' in record))).toBe(true);
  await pump.stop();
});

it('tells what TTL removed from what somebody removed', { timeout: 120_000 }, async () => {
  // A database of its own: the sweep of TTL goes through all tables of one, and the run's has a hundred.
  const dynamo = await startDynamo({ java: await testJava() });
  const own = await createTable(dynamo.endpoint, { ttl: true });
  const got: LambdaStreamRecord[] = [];
  const pump = startPump('ttl.json', got, own);
  // DynamoDB Local's TTL passes over items that are not in every index.
  await put('expired', { ttl: { N: '1700000000' }, lpk: { S: 'l' }, lsk: { S: 'l' }, dpk: { S: 'd' }, dsk: { S: 'd' } }, own);
  await put('removed', {}, own);
  await own.client.send(new DeleteItemCommand({ TableName: own.tableName, Key: { pk: { S: 'removed' }, sk: { S: 'x' } } }));
  const authors = () =>
    got.filter(({ eventName }) => eventName === 'REMOVE').map(({ dynamodb, userIdentity }) => [dynamodb.Keys['pk'], userIdentity]);
  await expect.poll(() => authors().length, { timeout: 100_000, interval: 50 }).toBe(2);
  expect(authors()).toContainEqual([{ S: 'expired' }, { type: 'Service', principalId: 'dynamodb.amazonaws.com' }]);
  expect(authors()).toContainEqual([{ S: 'removed' }, undefined]);
  await pump.stop();
  await dynamo.stop();
});
