import { GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionStore } from '#core/staff/session-store.ts';
import { deflate } from './attributes.ts';
import { SessionItem } from './items.ts';
import { sessionKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { isWritten, openTable, type Table, type TableDeps } from './table.ts';

/** AP40–AP42. Sessions of those who sign in. Ending one brings its `ttl` forward, so no right to delete is needed; what is over is removed by the sweep. */
export function createSessionStore(deps: TableDeps): SessionStore {
  const table = openTable(deps);
  const TableName = deps.tableName;
  return {
    begin: async (id, { sealedIdToken }, endsAt) => {
      const token = sealedIdToken === undefined ? {} : { idToken: deflate(sealedIdToken) };
      const command = new PutItemCommand({ TableName, Item: { ...sessionKey(id), ...token, ttl: { N: String(endsAt) } } });
      await withRetries(table, () => table.client.send(command));
    },
    find: async (id, nowSeconds) => {
      const command = new GetItemCommand({ TableName, Key: sessionKey(id), ConsistentRead: true });
      const { Item } = await withRetries(table, () => table.client.send(command));
      if (Item === undefined) return undefined;
      const { ttl, idToken } = SessionItem.parse(Item);
      return ttl > nowSeconds ? { sealedIdToken: idToken } : undefined;
    },
    end: (id, nowSeconds) => end(table, id, nowSeconds),
  };
}

async function end(table: Table, id: string, nowSeconds: number): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: sessionKey(id),
    UpdateExpression: 'SET #ttl = :now REMOVE idToken',
    ConditionExpression: '#ttl > :now',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
  });
  // Refused: over already, or never begun, and there is nothing to end.
  await isWritten(withRetries(table, () => table.client.send(command)));
}
