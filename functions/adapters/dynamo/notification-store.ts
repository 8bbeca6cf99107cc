import { ConditionalCheckFailedException, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { ClaimTimes, MessageClaim, NotificationClaim, NotificationStore } from '#core/notifications/notification-store.ts';
import { keyPrefix, messageKey, waitingPartition } from './keys.ts';
import { MessageMarker, WaitingMessage } from './message-marker.ts';
import { withRetries } from './retry.ts';
import { openTable, type Table, type TableDeps } from './table.ts';

const pageSize = 25;

/** AP30 to AP34. Markers of messages in the main table. A marker that is still waiting is in the index, by the second it may be tried again. */
export function createNotificationStore(deps: TableDeps): NotificationStore {
  const table = openTable(deps);
  return {
    claim: (message, at) => claim(table, message, at),
    finish: (message) => change(table, message.id, whileOurs(message, 'SET #state = :done REMOVE #until, about, qpk, qsk', done)),
    release: (message, { nowSeconds, retryAt }) =>
      change(
        table,
        message.id,
        whileOurs(message, 'SET #until = :now, qsk = :retry', {
          ':now': seconds(nowSeconds),
          ':retry': { S: waitingSort(retryAt, message.id) },
        }),
      ),
    listWaiting: (nowSeconds) => listWaiting(table, nowSeconds),
    giveUp: (id, nowSeconds) =>
      change(table, id, {
        UpdateExpression: 'SET #state = :done REMOVE #until, about, qpk, qsk',
        ConditionExpression: '#state = :sending AND #until <= :now',
        ExpressionAttributeValues: { ...done, ...sending, ':now': seconds(nowSeconds) },
      }),
  };
}

const names = { '#state': 'state', '#until': 'until' };
const done = { ':done': { S: 'done' } };
const sending = { ':sending': { S: 'sending' } };

const seconds = (value: number) => ({ N: String(value) });
const waitingSort = (at: number, id: string) => `${String(at).padStart(12, '0')}#${id}`;

type Change = Pick<UpdateItemCommand['input'], 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>;

/** What only the try may write that has the message in hand. */
function whileOurs({ claim: state }: MessageClaim, UpdateExpression: string, values: Change['ExpressionAttributeValues']): Change {
  return {
    UpdateExpression,
    ConditionExpression: 'claim = :claim AND #state = :sending',
    ExpressionAttributeValues: { ':claim': { S: state }, ...sending, ...values },
  };
}

async function claim(table: Table, message: MessageClaim, at: ClaimTimes): Promise<NotificationClaim> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: messageKey(message.id),
    UpdateExpression:
      'SET #state = :sending, claim = :claim, #until = :lease, about = :about, #ttl = :ttl, qpk = :waiting, qsk = :sort ADD tries :one',
    ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now OR (#state = :sending AND #until <= :now)',
    ExpressionAttributeNames: { ...names, '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ...sending,
      ':claim': { S: message.claim },
      ':lease': seconds(at.leaseUntil),
      ':about': { S: JSON.stringify(message.notification) },
      ':ttl': seconds(at.expiresAt),
      ':waiting': { S: waitingPartition },
      ':sort': { S: waitingSort(at.leaseUntil, message.id) },
      ':now': seconds(at.nowSeconds),
      ':one': seconds(1),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const item = await storedAfter(withRetries(table, () => table.client.send(command)));
  const { state, claim: standing, tries } = MessageMarker.parse(item);
  if (state === 'done') return { outcome: 'done' };
  // A write whose answer was lost is sent again by the client of the store: then the claim that stands is our own.
  return standing === message.claim ? { outcome: 'claimed', tries } : { outcome: 'in-hand' };
}

/** The item as it stands, written or refused. */
async function storedAfter(write: Promise<{ Attributes?: unknown }>): Promise<unknown> {
  try {
    return (await write).Attributes;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error.Item;
    throw error;
  }
}

/** A change that does nothing when its condition does not hold. */
async function change(table: Table, id: string, given: Change): Promise<void> {
  const command = new UpdateItemCommand({ TableName: table.tableName, Key: messageKey(id), ExpressionAttributeNames: names, ...given });
  await storedAfter(withRetries(table, () => table.client.send(command)));
}

async function listWaiting(table: Table, nowSeconds: number): ReturnType<NotificationStore['listWaiting']> {
  const page = await withRetries(table, () =>
    table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        IndexName: 'queue',
        KeyConditionExpression: 'qpk = :waiting AND qsk <= :now',
        ExpressionAttributeValues: { ':waiting': { S: waitingPartition }, ':now': { S: waitingSort(nowSeconds, '~') } },
        Limit: pageSize,
      }),
    ),
  );
  return (page.Items ?? []).map((item) => {
    const { pk, about } = WaitingMessage.parse(item);
    return { id: pk.slice(keyPrefix.message.length), notification: about };
  });
}
