import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LimitStore } from '#core/limits.ts';
import { LimitItem } from './items.ts';
import { limitKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { openTable, type TableDeps } from './table.ts';

/** AP09, AP15. Counters in one table. An addition whose answer was lost may count twice: a limit errs on the strict side. */
export function createLimitStore(deps: TableDeps): LimitStore {
  const table = openTable(deps);
  return {
    count: async (key, expiresAt) => {
      const command = new UpdateItemCommand({
        TableName: deps.tableName,
        Key: limitKey(key),
        UpdateExpression: 'SET #ttl = :ttl ADD n :one',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':ttl': { N: String(expiresAt) }, ':one': { N: '1' } },
        ReturnValues: 'UPDATED_NEW',
      });
      const { Attributes } = await withRetries(table, () => table.client.send(command));
      return LimitItem.parse(Attributes);
    },
    reached: async (key) => {
      const command = new GetItemCommand({ TableName: deps.tableName, Key: limitKey(key), ConsistentRead: true });
      const { Item } = await withRetries(table, () => table.client.send(command));
      return Item === undefined ? 0 : LimitItem.parse(Item);
    },
  };
}
