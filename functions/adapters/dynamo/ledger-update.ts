import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { LocalDay } from '#shared/local-time.ts';
import { ledgerKey } from './keys.ts';

/**
 * What happens to some intervals of one ledger day: only if each is `free` (absent, or run out before this state) or carries the `state`, it gets
 * another state, is removed or stays. With both, either will do.
 */
export type IntervalStep = {
  readonly intervals: readonly string[];
  readonly only: { readonly free?: AttributeValue; readonly state?: AttributeValue };
  readonly becomes: AttributeValue | 'removed' | 'as it is';
};

const daySeconds = 86_400;
const keepLedgerDays = 7;

/** When a ledger day may be tidied away, epoch seconds. Counted in UTC: some hours do not matter for tidying. */
export function ledgerExpiry(day: LocalDay): number {
  return Date.parse(day) / 1_000 + (1 + keepLedgerDays) * daySeconds;
}

/**
 * A ledger item and how long its intervals are. `ttl` (epoch seconds) is given when the item may be a new one, `planVersion` when the update holds under
 * that plan of the day only.
 */
export type LedgerItem = {
  readonly tableName: string;
  readonly office: string;
  readonly day: LocalDay;
  readonly intervalMinutes: number;
  readonly ttl?: number;
  readonly planVersion?: number;
};

/** The condition that a day has this version of its plan, `:v` being the version. */
export function underPlan(version: number): string {
  return version === 0 ? 'attribute_not_exists(rev)' : 'rev = :v';
}

/** The one update of a ledger day that does all steps or none; none also when the item has intervals of another length. */
export function ledgerUpdate({ tableName, office, day, intervalMinutes, ttl, planVersion }: LedgerItem, steps: readonly IntervalStep[]) {
  const names: Record<string, string> = {};
  const values: Record<string, AttributeValue> = { ':l': { N: String(intervalMinutes) } };
  const conditions = [ttl === undefined ? 'len = :l' : '(attribute_not_exists(pk) OR len = :l)'];
  const sets = ['len = :l'];
  const removes: string[] = [];
  if (ttl !== undefined) {
    names['#t'] = 'ttl';
    values[':t'] = { N: String(ttl) };
    sets.push('#t = :t');
  }
  if (planVersion !== undefined) conditions.push(underPlan(planVersion));
  if (planVersion !== undefined && planVersion > 0) values[':v'] = { N: String(planVersion) };
  steps.forEach(({ intervals, only, becomes }, step) => {
    if (intervals.length === 0) return;
    const next = typeof becomes === 'string' ? becomes : `:b${step}`;
    if (only.free !== undefined) values[`:f${step}`] = only.free;
    if (only.state !== undefined) values[`:s${step}`] = only.state;
    if (typeof becomes !== 'string') values[next] = becomes;
    intervals.forEach((interval, index) => {
      const name = `#${step}_${index}`;
      names[name] = interval;
      conditions.push(conditionOf(name, step, only));
      if (next === 'removed') removes.push(name);
      else if (next !== 'as it is') sets.push(`${name} = ${next}`);
    });
  });
  return {
    TableName: tableName,
    Key: ledgerKey(office, day),
    ConditionExpression: conditions.join(' AND '),
    UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ExpressionAttributeValues: values,
  };
}

function conditionOf(name: string, step: number, only: IntervalStep['only']): string {
  const parts = only.free === undefined ? [] : [`attribute_not_exists(${name})`, `${name} < :f${step}`];
  if (only.state !== undefined) parts.push(`${name} = :s${step}`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`;
}
