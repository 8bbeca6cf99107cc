import { type AttributeValue, DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Case } from '#core/cases/case.ts';
import { caseKey, casePartition, caseSort, receiptPointerKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { isWritten, queryAll, type Table } from './table.ts';

/**
 * AP27. Deletes what a case is made of, the head last: as long as it is there the erasure is found and done again. It begins by closing the head to every
 * other write; a case that somebody reopened meanwhile is left as it is.
 */
export async function erase(table: Table, head: Case): Promise<void> {
  if (!(await closeHead(table, head))) return;
  await remove(table, receiptPointerKey(head.receiptKey));
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND sk > :head',
    ExpressionAttributeValues: { ':pk': { S: casePartition(head.id) }, ':head': { S: caseSort.head } },
    ProjectionExpression: 'pk, sk',
  });
  for (const item of items) await remove(table, item);
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
  return isWritten(withRetries(table, () => table.client.send(command)));
}

async function remove(table: Table, key: Record<string, AttributeValue>): Promise<void> {
  await withRetries(table, () => table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: key })));
}
