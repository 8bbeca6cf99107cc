import { GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { changeDueKey } from '#core/timetable/apply-change.ts';
import type { StoredChange, TimetableStore } from '#core/timetable/timetable-store.ts';
import { dueAttributes } from './due-entries.ts';
import { ChangeItem } from './items.ts';
import { changeKey, timetablePartition } from './keys.ts';
import { withRetries } from './retry.ts';
import { reviseDay } from './revise-day.ts';
import { isWritten, openTable, queryAll, type Table, type TableDeps } from './table.ts';

const keepDays = 400;

/** Changes of timetables in the main table: each once, and in the ledger days it touches. */
export function createTimetableStore(deps: TableDeps): TimetableStore {
  const table = openTable(deps);
  return {
    record: (stored, dueAt) => record(table, stored, dueAt),
    find: (office, id) => find(table, office, id),
    list: (office) => list(table, office),
    beginWithdrawal: (stored, dueAt) => beginWithdrawal(table, stored, dueAt),
    reviseDay: (revision) => reviseDay(table, revision),
    advance: (stored, through) => advance(table, stored, through),
  };
}

/** AP60. What is there already is the answer. */
async function record(table: Table, stored: StoredChange, dueAt: number): Promise<StoredChange> {
  const { change, state, nextDay, booked } = stored;
  const Item = {
    ...changeKey(change.office, change.id),
    change: { S: JSON.stringify(change) },
    state: { S: state },
    next: { S: nextDay },
    booked: { N: String(booked) },
    ttl: { N: String(Date.parse(change.to) / 1_000 + keepDays * 86_400) },
    ...due(stored, dueAt),
  };
  const command = new PutItemCommand({ TableName: table.tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  if (await isWritten(withRetries(table, () => table.client.send(command)))) return stored;
  return (await find(table, change.office, change.id)) ?? stored;
}

/** AP61. */
async function find(table: Table, office: string, id: string): Promise<StoredChange | undefined> {
  const command = new GetItemCommand({ TableName: table.tableName, Key: changeKey(office, id), ConsistentRead: true });
  const { Item } = await withRetries(table, () => table.client.send(command));
  return Item === undefined ? undefined : ChangeItem.parse(Item);
}

/** AP62. */
async function list(table: Table, office: string): Promise<readonly StoredChange[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :office',
    ExpressionAttributeValues: { ':office': { S: timetablePartition(office) } },
    ConsistentRead: true,
  });
  return items.map((item) => ChangeItem.parse(item));
}

/** AP63. Only a change that is not withdrawn yet, nor on the way to it; otherwise what is stored is the answer. */
async function beginWithdrawal(table: Table, stored: StoredChange, dueAt: number): Promise<StoredChange> {
  const { change } = stored;
  const begun: StoredChange = { ...stored, state: 'withdrawing', nextDay: change.from, booked: 0 };
  const { dpk, dsk } = due(begun, dueAt);
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: changeKey(change.office, change.id),
    UpdateExpression: 'SET #state = :withdrawing, #next = :from, booked = :none, dpk = :dpk, dsk = :dsk',
    ConditionExpression: '#state IN (:applying, :applied)',
    ExpressionAttributeNames: { '#state': 'state', '#next': 'next' },
    ExpressionAttributeValues: {
      ':withdrawing': { S: 'withdrawing' },
      ':applying': { S: 'applying' },
      ':applied': { S: 'applied' },
      ':from': { S: change.from },
      ':none': { N: '0' },
      ':dpk': dpk,
      ':dsk': dsk,
    },
  });
  if (await isWritten(withRetries(table, () => table.client.send(command)))) return begun;
  return (await find(table, change.office, change.id)) ?? stored;
}

/** AP65. */
async function advance(table: Table, { change, state, nextDay, booked }: StoredChange, through: boolean): Promise<void> {
  const after = through ? (state === 'applying' ? 'applied' : 'withdrawn') : state;
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: changeKey(change.office, change.id),
    UpdateExpression: `SET #state = :after, #next = :next, booked = :booked${through ? ' REMOVE dpk, dsk' : ''}`,
    ConditionExpression: '#state = :seen',
    ExpressionAttributeNames: { '#state': 'state', '#next': 'next' },
    ExpressionAttributeValues: {
      ':after': { S: after },
      ':seen': { S: state },
      ':next': { S: nextDay },
      ':booked': { N: String(booked) },
    },
  });
  await isWritten(withRetries(table, () => table.client.send(command)));
}

function due({ change }: StoredChange, at: number) {
  return dueAttributes({ kind: 'timetable', at, key: changeDueKey(change) });
}
