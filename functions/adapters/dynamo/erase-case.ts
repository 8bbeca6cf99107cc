import { type AttributeValue, DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Case } from '#core/cases/case.ts';
import { caseKey, casePartition, caseSort, receiptPointerKey } from './keys.ts';
import { withRetries } from './retry.ts';
import type { Table } from './table.ts';

/** AP27. Deletes what a case is made of, the head last: as long as it is there the erasure is found and done again. */
export async function erase(table: Table, head: Case): Promise<void> {
  await remove(table, receiptPointerKey(head.receiptKey));
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await withRetries(table, () =>
      table.client.send(
        new QueryCommand({
          TableName: table.tableName,
          KeyConditionExpression: 'pk = :pk AND sk > :head',
          ExpressionAttributeValues: { ':pk': { S: casePartition(head.id) }, ':head': { S: caseSort.head } },
          ProjectionExpression: 'pk, sk',
          ExclusiveStartKey: from,
        }),
      ),
    );
    for (const item of page.Items ?? []) await remove(table, item);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  await remove(table, caseKey(head.id));
}

async function remove(table: Table, key: Record<string, AttributeValue>): Promise<void> {
  await withRetries(table, () => table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: key })));
}
