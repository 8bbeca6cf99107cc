import { type AttributeValue, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { changeDueKey } from '#core/timetable/apply-change.ts';
import type { OfficeChanges, StoredChange, TimetableStore } from '#core/timetable/timetable-store.ts';
import { dueAttributes } from './due-entries.ts';
import { ChangeItem, LatestChangeItem } from './items.ts';
import { changeKey, latestChangeKey, timetablePartition } from './keys.ts';
import { StoreBusy, withRetries } from './retry.ts';
import { queryAll, type Table, transact } from './table.ts';

const keepDays = 400;
const readsAtMost = 5;

/**
 * AP60. The change, and that it is now the latest of its office, in one transaction under what was the latest when it was judged: of two that were judged by the same list
 * one is recorded, the other is overtaken. What is there already under its id is the answer before that.
 */
export async function recordChange(
  table: Table,
  stored: StoredChange,
  { dueAt, latest }: Parameters<TimetableStore['record']>[1],
): ReturnType<TimetableStore['record']> {
  const { tableName, env } = table;
  const { office, id, to } = stored.change;
  const ttl = { N: String(Date.parse(to) / 1_000 + keepDays * 86_400) };
  const now = { ':now': { N: String(Math.floor(env.now().getTime() / 1_000)) } };
  const answer = await transact(table, [
    { Put: { TableName: tableName, Item: { ...changeItem(stored, dueAt), ttl }, ConditionExpression: 'attribute_not_exists(pk)' } },
    {
      Put: {
        TableName: tableName,
        Item: { ...latestChangeKey(office), latest: { S: id }, ttl },
        ...(latest === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now', ExpressionAttributeNames: { '#ttl': 'ttl' } }
          : { ConditionExpression: 'latest = :seen' }),
        ExpressionAttributeValues: latest === undefined ? now : { ':seen': { S: latest } },
      },
    },
  ]);
  if (answer.done) return stored;
  return (await findChange(table, office, id)) ?? 'overtaken';
}

function changeItem(stored: StoredChange, dueAt: number): Record<string, AttributeValue> {
  const { change, state, nextDay, booked } = stored;
  return {
    ...changeKey(change.office, change.id),
    change: { S: JSON.stringify(change) },
    state: { S: state },
    next: { S: nextDay },
    booked: { N: String(booked) },
    ...dueChange(stored, dueAt),
  };
}

/** The attributes that make a change due at an instant, epoch seconds. */
export function dueChange({ change }: StoredChange, at: number) {
  return dueAttributes({ kind: 'timetable', at, key: changeDueKey(change) });
}

/** AP61. */
export async function findChange(table: Table, office: string, id: string): Promise<StoredChange | undefined> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: changeKey(office, id), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  return Item === undefined ? undefined : ChangeItem.parse(Item);
}

/** AP62. The latest is read first and must be among those read then, or it is half written still and all is read again: no list says less than its latest knows. */
export async function listChanges(table: Table, office: string): Promise<OfficeChanges> {
  for (let read = 0; read < readsAtMost; read += 1) {
    const latest = await readLatest(table, office);
    const items = await queryAll(table, {
      KeyConditionExpression: 'pk = :office AND sk > :latest',
      ExpressionAttributeValues: { ':office': { S: timetablePartition(office) }, ':latest': latestChangeKey(office).sk },
      ConsistentRead: true,
    });
    const changes = items.map((item) => ChangeItem.parse(item));
    if (latest === undefined || changes.some(({ change }) => change.id === latest)) return { changes, latest };
  }
  throw new StoreBusy('the latest change is not there yet');
}

async function readLatest(table: Table, office: string): Promise<string | undefined> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: latestChangeKey(office), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  const latest = Item === undefined ? undefined : LatestChangeItem.parse(Item);
  return latest === undefined || latest.ttl * 1_000 <= table.env.now().getTime() ? undefined : latest.latest;
}
