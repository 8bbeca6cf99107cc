import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, TrimmedDataAccessException } from '@aws-sdk/client-dynamodb-streams';
import { beforeAll, expect, it } from 'vitest';
import { createTable, createTestTable, localAccess, type TestTable } from '#tests/support/dynamo-local.ts';
import { testJava } from '#tests/support/java.ts';
import { startDynamo } from './dynamo-process.ts';
import { startStreamPump } from './stream-pump.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

const patience = { timeout: 25_000, interval: 20 };
let table: TestTable;
beforeAll(async () => {
  table = await createTestTable();
});

type More = Record<string, { S: string } | { N: string } | { B: Uint8Array }>;

const put = (pk: string, more: More = {}, { client, tableName } = table) =>
  client.send(new PutItemCommand({ TableName: tableName, Item: { pk: { S: pk }, sk: { S: 'x' }, ...more } }));

function startPump(
  got: LambdaStreamRecord[],
  { endpoint, streamArn } = table,
  prepare: (client: DynamoDBStreamsClient) => void = () => undefined,
) {
  const client = new DynamoDBStreamsClient({ endpoint, ...localAccess });
  prepare(client);
  return startStreamPump({ client, streamArn, deliver: async (records) => void got.push(...records) });
}

it('delivers changes in order, and after a restart all again that the stream keeps, whatever number it counts from', async () => {
  const first: LambdaStreamRecord[] = [];
  const second: LambdaStreamRecord[] = [];
  const pump = startPump(first);
  for (const pk of ['a', 'b', 'c']) await put(pk);
  await expect.poll(() => first.map(({ dynamodb }) => dynamodb.Keys['pk']), patience).toEqual([{ S: 'a' }, { S: 'b' }, { S: 'c' }]);
  await pump.stop();
  await put('d');
  const again = startPump(second);
  await expect
    .poll(() => second.map(({ dynamodb }) => dynamodb.Keys['pk']), patience)
    .toEqual([{ S: 'a' }, { S: 'b' }, { S: 'c' }, { S: 'd' }]);
  await again.stop();
});

it('reads on from the oldest record when the place it had is trimmed away', async () => {
  const own = await createTestTable();
  const got: LambdaStreamRecord[] = [];
  const trims = { left: 1 };
  const pump = startPump(got, own, (client) => trimOnce(client, trims));
  await put('first', {}, own);
  await put('second', {}, own);
  await expect.poll(() => got.map(({ dynamodb }) => dynamodb.Keys['pk']), patience).toContainEqual({ S: 'second' });
  await put('third', {}, own);
  await expect.poll(() => got.at(-1)?.dynamodb.Keys['pk'], patience).toEqual({ S: 'third' });
  expect(trims.left).toBe(0);
  await pump.stop();
});

/** The second GetRecords of this client meets a stream that was trimmed behind its iterator. */
function trimOnce(client: DynamoDBStreamsClient, trims: { left: number }): void {
  let reads = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'GetRecordsCommand') reads += 1;
      if (reads !== 2 || trims.left === 0) return next(args);
      trims.left -= 1;
      throw new TrimmedDataAccessException({ message: 'trimmed', $metadata: {} });
    },
    { step: 'initialize', name: 'trimmed' },
  );
}

it('hands records on as AWS does: both images, binary as base64', async () => {
  const got: LambdaStreamRecord[] = [];
  const pk = randomUUID();
  await put(pk, { bytes: { B: new Uint8Array([1, 2, 255]) } });
  await table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: { pk: { S: pk }, sk: { S: 'x' } } }));
  const pump = startPump(got);
  const ofThis = () => got.filter(({ dynamodb }) => JSON.stringify(dynamodb.Keys['pk']) === JSON.stringify({ S: pk }));
  await expect.poll(() => ofThis().length, patience).toBe(2);
  expect(ofThis()).toMatchObject([
    { eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb: { NewImage: { bytes: { B: 'AQL/' } } } },
    { eventName: 'REMOVE', dynamodb: { OldImage: { bytes: { B: 'AQL/' } } } },
  ]);
  expect(ofThis().every((record) => !('userIdentity' in record))).toBe(true);
  await pump.stop();
});

it('tells what TTL removed from what somebody removed', async () => {
  // A database of its own: the sweep of TTL goes through all tables of one, and the run's has a hundred.
  const dynamo = await startDynamo({ java: await testJava() });
  const own = await createTable(dynamo.endpoint, { ttl: true });
  const got: LambdaStreamRecord[] = [];
  const pump = startPump(got, own);
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
