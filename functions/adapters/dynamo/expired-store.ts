import { type AttributeValue, DeleteItemCommand, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { ExpiredStore } from '#core/expiry/remove-expired.ts';
import { text } from './attributes.ts';
import { sweepKey } from './keys.ts';
import { nextPosition, pageStart } from './page-position.ts';
import { withRetries } from './retry.ts';
import { isWritten, openTable, type Table, type TableDeps } from './table.ts';

/** Items looked at for one page. */
const pageSize = 100;

const Position = z.object({ from: text });

/** AP35. Looks through the main table for items whose `ttl` is over, a page at a time. */
export function createExpiredStore(deps: TableDeps): ExpiredStore {
  const table = openTable(deps);
  return {
    position: () => readPosition(table),
    removePage: (from, nowSeconds) => removePage(table, from, nowSeconds),
    keepPosition: (position) => keepPosition(table, position),
  };
}

async function removePage(table: Table, from: string | undefined, nowSeconds: number): ReturnType<ExpiredStore['removePage']> {
  const command = new ScanCommand({
    TableName: table.tableName,
    Limit: pageSize,
    ExclusiveStartKey: pageStart(from),
    FilterExpression: '#ttl <= :now',
    ProjectionExpression: 'pk, sk',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
  });
  const { Items = [], LastEvaluatedKey } = await withRetries(table, () => table.client.send(command));
  let removed = 0;
  for (const key of Items) if (await removeIfExpired(table, key, nowSeconds)) removed += 1;
  return { removed, next: nextPosition(LastEvaluatedKey) };
}

/** Whether it was removed; not when it was written anew since the page was read. */
async function removeIfExpired(table: Table, key: Record<string, AttributeValue>, nowSeconds: number): Promise<boolean> {
  const command = new DeleteItemCommand({
    TableName: table.tableName,
    Key: key,
    ConditionExpression: '#ttl <= :now',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
  });
  return isWritten(withRetries(table, () => table.client.send(command)));
}

async function readPosition(table: Table): Promise<string | undefined> {
  const { Item } = await withRetries(table, () => table.client.send(new GetItemCommand({ TableName: table.tableName, Key: sweepKey() })));
  return Item === undefined ? undefined : Position.parse(Item).from;
}

async function keepPosition(table: Table, position: string | undefined): Promise<void> {
  const { tableName: TableName } = table;
  if (position === undefined) {
    await withRetries(table, () => table.client.send(new DeleteItemCommand({ TableName, Key: sweepKey() })));
  } else {
    const Item = { ...sweepKey(), from: { S: position } };
    await withRetries(table, () => table.client.send(new PutItemCommand({ TableName, Item })));
  }
}
