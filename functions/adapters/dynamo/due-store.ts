import { QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { DueStore } from '#core/due/due.ts';
import { text } from './attributes.ts';
import { dueInstant, dueKeyOf } from './due-entries.ts';
import { duePartition } from './keys.ts';
import { nextPosition, pageStart } from './page-position.ts';
import { withRetries } from './retry.ts';
import { openTable, type TableDeps } from './table.ts';

const pageSize = 100;
const DueItem = z.object({ dsk: text }).transform(({ dsk }) => dueKeyOf(dsk));

/** AP50. Things due in one table, by the index of that name. */
export function createDueStore(deps: TableDeps): DueStore {
  const table = openTable(deps);
  return {
    list: async (kind, nowSeconds, from) => {
      const query = new QueryCommand({
        TableName: table.tableName,
        IndexName: 'due',
        KeyConditionExpression: 'dpk = :kind AND dsk < :after',
        ExpressionAttributeValues: { ':kind': { S: duePartition(kind) }, ':after': { S: dueInstant(nowSeconds + 1) } },
        ExclusiveStartKey: pageStart(from),
        Limit: pageSize,
      });
      const { Items = [], LastEvaluatedKey } = await withRetries(table, () => table.client.send(query));
      return {
        keys: Items.map((item) => DueItem.parse(item)),
        next: nextPosition(LastEvaluatedKey),
      };
    },
  };
}
