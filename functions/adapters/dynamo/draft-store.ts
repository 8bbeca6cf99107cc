import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DraftStore } from '#core/drafts/draft-store.ts';
import { deflate } from './attributes.ts';
import { DraftItem } from './items.ts';
import { draftKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { openTable, type TableDeps } from './table.ts';

/** AP08. Drafts in one table. Reads see the last write, and leave out what has expired whether tidied away or not. */
export function createDraftStore(deps: TableDeps): DraftStore {
  const table = openTable(deps);
  const TableName = deps.tableName;
  return {
    read: async (key, nowSeconds) => {
      const command = new GetItemCommand({ TableName, Key: draftKey(key), ConsistentRead: true });
      const { Item } = await withRetries(table, () => table.client.send(command));
      if (Item === undefined) return undefined;
      const draft = DraftItem.parse(Item);
      return draft.ttl > nowSeconds ? draft.sealed : undefined;
    },
    write: async (key, sealed, expiresAt) => {
      const command = new PutItemCommand({ TableName, Item: { ...draftKey(key), sealed: deflate(sealed), ttl: { N: String(expiresAt) } } });
      await withRetries(table, () => table.client.send(command));
    },
    remove: async (key) => {
      const command = new DeleteItemCommand({ TableName, Key: draftKey(key) });
      await withRetries(table, () => table.client.send(command));
    },
  };
}
