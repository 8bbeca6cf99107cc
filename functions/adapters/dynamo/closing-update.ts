import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DayChange } from '#shared/contract/timetable.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { ledgerKey } from './keys.ts';
import { ledgerExpiry, underPlan } from './ledger-update.ts';
import { closedState } from './slot-states.ts';

/** One interval that is closed, unless it is booked, or opened again, if it is closed. */
export type StateChange = { readonly name: string; readonly becomes: 'closed' | 'open' };

/** A ledger day under the version of its plan that was read. With `plan` it gets that one in its place. */
export type DayToRevise = {
  readonly tableName: string;
  readonly office: string;
  readonly day: LocalDay;
  readonly intervalMinutes: number;
  readonly planVersion: number;
  readonly plan?: readonly DayChange[];
};

/** The update of some intervals of a ledger day; refused when the plan is another one by now, or an interval was booked meanwhile. */
export function closingUpdate(day: DayToRevise, changes: readonly StateChange[]) {
  const names: Record<string, string> = { '#t': 'ttl' };
  const values: Record<string, AttributeValue> = { ':l': { N: String(day.intervalMinutes) }, ':t': { N: String(ledgerExpiry(day.day)) } };
  const conditions = ['(attribute_not_exists(pk) OR len = :l)', underPlan(day.planVersion)];
  const sets = ['len = :l', '#t = :t'];
  const removes: string[] = [];
  if (day.planVersion > 0) values[':v'] = { N: String(day.planVersion) };
  if (day.plan !== undefined) {
    sets.push('#plan = :plan', 'rev = :next');
    names['#plan'] = 'plan';
    values[':plan'] = { S: JSON.stringify(day.plan) };
    values[':next'] = { N: String(day.planVersion + 1) };
  }
  changes.forEach(({ name, becomes }, at) => {
    names[`#${at}`] = name;
    values[`:${becomes}`] = becomes === 'closed' ? closedState : { S: 'NULL' };
    conditions.push(becomes === 'closed' ? `NOT attribute_type(#${at}, :b)` : `attribute_type(#${at}, :open)`);
    if (becomes === 'closed') sets.push(`#${at} = :closed`);
    else removes.push(`#${at}`);
  });
  if (changes.some(({ becomes }) => becomes === 'closed')) values[':b'] = { S: 'B' };
  return {
    TableName: day.tableName,
    Key: ledgerKey(day.office, day.day),
    ConditionExpression: conditions.join(' AND '),
    UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}
