import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Case } from '#core/cases/case.ts';
import { caseKey, casePartition, caseSort, receiptPointerKey } from './keys.ts';
import { withRetries } from './retry.ts';
import type { Table } from './table.ts';

/**
 * AP27. Deletes what a case is made of, the head last: as long as it is there the erasure is found and done again. It begins by closing the head to every
 * other write; a case that somebody reopened meanwhile is left as it is.
 */
export async function erase(table: Table, head: Case): Promise<void> {
  if (!(await closeHead(table, head))) return;
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

/** Whether nothing can be written to the case any more: its version is one that no writer has seen. */
async function closeHead(table: Table, head: Case): Promise<boolean> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: caseKey(head.id),
    UpdateExpression: 'SET #version = :closed',
    ConditionExpression: 'attribute_exists(pk) AND ((#version = :seen AND #events = :events) OR #version = :closed)',
    ExpressionAttributeNames: { '#version': 'version', '#events': 'events' },
    ExpressionAttributeValues: { ':closed': { N: '-1' }, ':seen': { N: String(head.version) }, ':events': { N: String(head.eventCount) } },
  });
  try {
    await withRetries(table, () => table.client.send(command));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function remove(table: Table, key: Record<string, AttributeValue>): Promise<void> {
  await withRetries(table, () => table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: key })));
}
