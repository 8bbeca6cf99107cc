import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { isOnItsWay, type StoredChange, type TimetableStore } from '#core/timetable/timetable-store.ts';
import { changeKey } from './keys.ts';
import { dueChange, findChange, listChanges, recordChange } from './recorded-changes.ts';
import { withRetries } from './retry.ts';
import { reviseDay } from './revise-day.ts';
import { isWritten, openTable, type Table, type TableDeps } from './table.ts';

/** Changes of timetables in the main table: each once, and in the ledger days it touches. */
export function createTimetableStore(deps: TableDeps): TimetableStore {
  const table = openTable(deps);
  return {
    record: (stored, at) => recordChange(table, stored, at),
    find: (office, id) => findChange(table, office, id),
    list: (office) => listChanges(table, office),
    beginWithdrawal: (stored, dueAt) => beginWithdrawal(table, stored, dueAt),
    reviseDay: (revision) => reviseDay(table, revision),
    advance: (stored, state) => advance(table, stored, state),
  };
}

/** AP63. Only a change that is not withdrawn yet, nor on the way to it; otherwise what is stored is the answer. */
async function beginWithdrawal(table: Table, stored: StoredChange, dueAt: number): Promise<StoredChange> {
  const { change } = stored;
  const begun: StoredChange = { ...stored, state: 'withdrawing', nextDay: change.from, booked: 0 };
  const { dpk, dsk } = dueChange(begun, dueAt);
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: changeKey(change.office, change.id),
    UpdateExpression: 'SET #state = :withdrawing, #next = :from, booked = :none, dpk = :dpk, dsk = :dsk',
    ConditionExpression: '#state IN (:applying, :applied, :abandoned)',
    ExpressionAttributeNames: { '#state': 'state', '#next': 'next' },
    ExpressionAttributeValues: {
      ':withdrawing': { S: 'withdrawing' },
      ':applying': { S: 'applying' },
      ':applied': { S: 'applied' },
      ':abandoned': { S: 'abandoned' },
      ':from': { S: change.from },
      ':none': { N: '0' },
      ':dpk': dpk,
      ':dsk': dsk,
    },
  });
  if (await isWritten(withRetries(table, () => table.client.send(command)))) return begun;
  return (await findChange(table, change.office, change.id)) ?? stored;
}

/** AP65. */
async function advance(table: Table, { change, state, nextDay, booked }: StoredChange, after: StoredChange['state']): Promise<boolean> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: changeKey(change.office, change.id),
    UpdateExpression: `SET #state = :after, #next = :next, booked = :booked${isOnItsWay({ state: after }) ? '' : ' REMOVE dpk, dsk'}`,
    ConditionExpression: '#state = :seen',
    ExpressionAttributeNames: { '#state': 'state', '#next': 'next' },
    ExpressionAttributeValues: {
      ':after': { S: after },
      ':seen': { S: state },
      ':next': { S: nextDay },
      ':booked': { N: String(booked) },
    },
  });
  return isWritten(withRetries(table, () => table.client.send(command)));
}
