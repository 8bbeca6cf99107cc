import { type AttributeValue, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Notification } from '#core/notifications/notification.ts';
import type { MessageClaim, MessageTry, NotificationStore } from '#core/notifications/notification-store.ts';
import { json, number, text } from './attributes.ts';
import { dueAttributes, dueSortKey } from './due-entries.ts';
import { messageKey } from './keys.ts';
import { withRetries } from './retry.ts';
import { failedConditionOf, isWritten, openTable, type Table, type TableDeps } from './table.ts';

const OpenMessage = z.object({
  claim: text.optional(),
  tries: number,
  about: json.pipe(Notification),
});

const names = { '#state': 'state', '#until': 'until' };
const open = { ':open': { S: 'open' } };
const seconds = (value: number) => ({ N: String(value) });

/**
 * AP30 to AP33. Messages in the main table. An open one is among the things due from `until` on: the instant it was queued, the end of the lease of the try that has it in
 * hand, or the next try.
 */
export function createNotificationStore(deps: TableDeps): NotificationStore {
  const table = openTable(deps);
  return {
    queue: (message, at) => queue(table, message, at),
    claim: (attempt, at) => claim(table, attempt, at),
    finish: (attempt) => finish(table, attempt),
    release: (attempt, retryAt) => release(table, attempt, retryAt),
  };
}

async function queue(
  table: Table,
  { id, channel, notification }: Parameters<NotificationStore['queue']>[0],
  { nowSeconds, expiresAt }: Parameters<NotificationStore['queue']>[1],
): Promise<void> {
  const command = new PutItemCommand({
    TableName: table.tableName,
    Item: {
      ...messageKey(id),
      ...dueAttributes({ kind: channel, at: nowSeconds, key: id }),
      state: open[':open'],
      about: { S: JSON.stringify(notification) },
      tries: seconds(0),
      until: seconds(nowSeconds),
      ttl: seconds(expiresAt),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': seconds(nowSeconds) },
  });
  await isWritten(withRetries(table, () => table.client.send(command)));
}

async function claim(table: Table, attempt: MessageTry, at: { nowSeconds: number; leaseUntil: number }): Promise<MessageClaim> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: messageKey(attempt.id),
    UpdateExpression: 'SET claim = :claim, #until = :lease, dsk = :dsk ADD tries :one',
    ConditionExpression: '#state = :open AND #until <= :now',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ...open,
      ':claim': { S: attempt.claim },
      ':lease': seconds(at.leaseUntil),
      ':dsk': { S: dueSortKey(at.leaseUntil, attempt.id) },
      ':now': seconds(at.nowSeconds),
      ':one': seconds(1),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  let stored: Record<string, AttributeValue> | undefined;
  const refusal = await failedConditionOf(withRetries(table, async () => (stored = (await table.client.send(command)).Attributes)));
  return outcomeOf(refusal === undefined ? stored : refusal.Item, attempt);
}

function outcomeOf(stored: Record<string, AttributeValue> | undefined, attempt: MessageTry): MessageClaim {
  if (stored?.['state']?.S !== 'open') return { outcome: 'done' };
  const { claim: holder, about, tries } = OpenMessage.parse(stored);
  // A write whose answer was lost is sent again (retry.ts): then the claim that stands is our own.
  return holder === attempt.claim ? { outcome: 'claimed', notification: about, tries } : { outcome: 'in-hand' };
}

async function finish(table: Table, attempt: MessageTry): Promise<void> {
  await changeOwn(table, attempt, {
    UpdateExpression: 'SET #state = :done REMOVE #until, about, dpk, dsk',
    values: { ':done': { S: 'done' } },
  });
}

async function release(table: Table, attempt: MessageTry, retryAt: number): Promise<void> {
  await changeOwn(table, attempt, {
    UpdateExpression: 'SET #until = :retry, dsk = :dsk',
    values: { ':retry': seconds(retryAt), ':dsk': { S: dueSortKey(retryAt, attempt.id) } },
  });
}

/** What only the try may write that has the message in hand; nothing when it has not. */
async function changeOwn(
  table: Table,
  { id, claim: holder }: MessageTry,
  { UpdateExpression, values }: { UpdateExpression: string; values: Record<string, AttributeValue> },
): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: messageKey(id),
    UpdateExpression,
    ConditionExpression: 'claim = :claim AND #state = :open',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ':claim': { S: holder }, ...open, ...values },
  });
  await isWritten(withRetries(table, () => table.client.send(command)));
}
