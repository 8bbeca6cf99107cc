import { type AttributeValue, GetItemCommand, PutItemCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDynamoClient, type Member } from '#adapters/dynamo/client.ts';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import { createTestTables, localAccess, type TestTable } from '#tests/support/dynamo-local.ts';
import { everyRequest, key, noted } from '#tests/support/every-request.ts';
import { freePort } from './dynamo-process.ts';
import { type StoreGate, startStoreGate } from './store-gate.ts';

let tables: Record<TableRole, TestTable>;
let gate: StoreGate;
beforeAll(async () => {
  tables = await createTestTables();
  const tableNames = { main: tables.main.tableName, complaints: tables.complaints.tableName };
  gate = await startStoreGate({ storePort: Number(new URL(tables.main.endpoint).port), tableNames });
});
afterAll(() => gate.close());

const clientOf = (member: Member) => createDynamoClient(member, { patienceMillis: 20_000, endpoint: gate.endpoint, ...localAccess });
const refused = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } };
const itemsOf = async ({ client, tableName }: TestTable) => (await client.send(new ScanCommand({ TableName: tableName }))).Items;
describe('staff', () => {
  const requests = Object.keys(everyRequest('', '')) as (keyof ReturnType<typeof everyRequest>)[];

  it.each(requests)('are refused a %s of complaints', async (name) => {
    const { tableName } = tables.complaints;
    await expect(everyRequest(tableName, 'C#1')[name](clientOf('staff'))).rejects.toMatchObject(refused);
    expect(await itemsOf(tables.complaints)).toEqual([]);
  });

  it.each(['Put', 'Update', 'Delete', 'ConditionCheck'])(
    'are refused a transaction with a %s of complaints in it, as a whole',
    async (part) => {
      const TableName = tables.complaints.tableName;
      const parts = {
        Put: { Put: { TableName, Item: key('C#1') } },
        Update: { Update: { TableName, Key: key('C#1'), ...noted } },
        Delete: { Delete: { TableName, Key: key('C#1') } },
        ConditionCheck: { ConditionCheck: { TableName, Key: key('C#1'), ConditionExpression: 'attribute_not_exists(pk)' } },
      };
      const own = { Put: { TableName: tables.main.tableName, Item: key(`C#beside-${part}`) } };
      const TransactItems = [own, parts[part as keyof typeof parts]];
      await expect(clientOf('staff').send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toMatchObject(refused);
      const { Item } = await tables.main.client.send(
        new GetItemCommand({ TableName: tables.main.tableName, Key: key(`C#beside-${part}`) }),
      );
      expect(Item).toBeUndefined();
    },
  );

  it('work on the main table, without scan and delete', async () => {
    const requests = everyRequest(tables.main.tableName, 'C#staff');
    const staff = clientOf('staff');
    for (const name of ['put', 'get', 'query', 'query of an index', 'update'] as const) await requests[name](staff);
    for (const name of ['scan', 'delete'] as const) await expect(requests[name](staff)).rejects.toMatchObject(refused);
  });
});

describe('oversight', () => {
  it('reads and writes complaints, without scan and delete', async () => {
    const requests = everyRequest(tables.complaints.tableName, 'C#oversight');
    const oversight = clientOf('oversight');
    for (const name of ['put', 'get', 'query', 'query of an index', 'update', 'a transaction of reads'] as const)
      await requests[name](oversight);
    for (const name of ['scan', 'delete'] as const) await expect(requests[name](oversight)).rejects.toMatchObject(refused);
  });

  it('has nothing to do with the main table', async () => {
    const requests = everyRequest(tables.main.tableName, 'C#oversight');
    for (const request of Object.values(requests)) await expect(request(clientOf('oversight'))).rejects.toMatchObject(refused);
  });
});

describe('a resident', () => {
  const putNew = (pk: string, sk?: string) => ({
    Put: { TableName: tables.complaints.tableName, Item: key(pk, sk), ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const file = (id: string) =>
    new TransactWriteItemsCommand({ TransactItems: [putNew(`R#${id}`, 'R'), putNew(`C#${id}`), putNew(`T#${id}`)] });

  it('files a complaint, and reads of it the pointer and what is written to the complainant, nothing else', async () => {
    const resident = clientOf('resident');
    await resident.send(file('filed'));
    const requestsTo = (pk: string) => everyRequest(tables.complaints.tableName, pk);
    for (const pk of ['R#filed', 'T#filed']) await requestsTo(pk).query(resident);
    for (const name of ['get', 'batch get', 'query', 'query of an index', 'scan', 'update', 'delete', 'a transaction of reads'] as const) {
      await expect(requestsTo('C#filed')[name](resident), name).rejects.toMatchObject(refused);
    }
  });

  it.each(['ReturnValues', 'ReturnValuesOnConditionCheckFailure'])('gets no complaint back by writing over it with %s', async (name) => {
    const put = { TableName: tables.complaints.tableName, Item: key('C#kept') };
    await clientOf('resident').send(new PutItemCommand(put));
    await expect(clientOf('resident').send(new PutItemCommand({ ...put, [name]: 'ALL_OLD' }))).rejects.toMatchObject(refused);
    await clientOf('resident').send(new PutItemCommand({ ...put, [name]: 'NONE' }));
  });

  it('gets no complaint back from a transaction that is refused', async () => {
    const { Put } = putNew('C#kept');
    const TransactItems = [{ Put: { ...Put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const } }];
    await expect(clientOf('resident').send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toMatchObject(refused);
  });

  it('keeps drafts, limits and requests about complaints beside them', async () => {
    const resident = clientOf('resident');
    for (const pk of ['D#1', 'N#1', 'I#1']) {
      const requests = everyRequest(tables.complaints.tableName, pk);
      for (const name of ['put', 'get', 'update', 'delete'] as const) await expect(requests[name](resident), name).resolves.toBeDefined();
    }
  });
});

describe('the gate', () => {
  const send = async (headers: Record<string, string>, body: string) => {
    const target = { 'x-amz-target': 'DynamoDB_20120810.GetItem', 'content-type': 'application/x-amz-json-1.0' };
    const response = await fetch(gate.endpoint, { method: 'POST', headers: { ...target, ...headers }, body });
    return { status: response.status, type: String(((await response.json()) as { __type: string }).__type) };
  };

  it.each(['', 'app/doorstep-mayor', 'app/doorstep-staffing', 'xapp/doorstep-staff'])(
    'refuses whoever it does not know: %j',
    async (agent) => {
      const body = JSON.stringify({ TableName: tables.main.tableName, Key: key('C#1') });
      expect(await send({ 'user-agent': agent }, body)).toEqual({ status: 400, type: expect.stringContaining('#AccessDeniedException') });
    },
  );

  it.each(['', '{', '[]', '{"TableName":7}', '{"TableName":"none","Key":{}}'])('refuses what it cannot read or place: %j', async (body) => {
    const answer = { status: 400, type: expect.stringContaining('#AccessDeniedException') };
    expect(await send({ 'user-agent': 'app/doorstep-staff' }, body)).toEqual(answer);
  });

  it('passes on what the store answers, refusals with what they bring', async () => {
    const TableName = tables.main.tableName;
    const Item: Record<string, AttributeValue> = { ...key('C#said'), note: { S: '望川县'.repeat(2_000) } };
    await clientOf('resident').send(new PutItemCommand({ TableName, Item }));
    const again = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    const put = new PutItemCommand({ ...again, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
    await expect(clientOf('resident').send(put)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item });
    await Promise.all(
      Array.from({ length: 300 }, async () => {
        const read = await clientOf('resident').send(new GetItemCommand({ TableName, Key: key('C#said') }));
        expect(read.Item).toEqual(Item);
      }),
    );
  });

  it('breaks the connection when the store is gone, as the store would', async () => {
    const tableNames = { main: tables.main.tableName, complaints: tables.complaints.tableName };
    const lonely = await startStoreGate({ storePort: await freePort(), tableNames });
    const client = createDynamoClient('staff', { endpoint: lonely.endpoint, ...localAccess });
    const get = client.send(new GetItemCommand({ TableName: tableNames.main, Key: key('C#1') }));
    await expect(get).rejects.toMatchObject({ code: 'ECONNRESET' });
    client.destroy();
    await lonely.close();
  });
});
