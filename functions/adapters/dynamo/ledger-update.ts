import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { LocalDay } from '#shared/local-time.ts';
import { ledgerKey } from './keys.ts';

/** What happens to some intervals of one ledger day: only if each is free or carries a state, it gets another state or is removed. */
export type IntervalStep = {
  readonly intervals: readonly string[];
  readonly only: { readonly freeBelow: AttributeValue } | { readonly state: AttributeValue };
  readonly becomes: AttributeValue | 'removed';
};

export type LedgerItem = { readonly tableName: string; readonly office: string; readonly day: LocalDay };

/** The one update of a ledger day that does all steps or none. `ttl` (epoch seconds) is set when the item may be a new one. */
export function ledgerUpdate({ tableName, office, day }: LedgerItem, steps: readonly IntervalStep[], ttl?: number) {
  const words = { names: new Map<string, string>(), values: new Map<string, AttributeValue>() };
  const conditions = steps.flatMap((step, index) => step.intervals.map((interval) => conditionOf(words, { step, index, interval })));
  const sets = steps.flatMap((step, index) => assignmentsOf(words, step, index));
  if (ttl !== undefined) sets.push(`${nameFor(words, 'ttl')} = ${valueFor(words, ':ttl', { N: String(ttl) })}`);
  const removes = steps.flatMap((step) => (step.becomes === 'removed' ? step.intervals.map((interval) => nameFor(words, interval)) : []));
  return {
    TableName: tableName,
    Key: ledgerKey(office, day),
    ConditionExpression: conditions.join(' AND '),
    UpdateExpression: [sets.length > 0 ? `SET ${sets.join(', ')}` : '', removes.length > 0 ? `REMOVE ${removes.join(', ')}` : ''].join(' '),
    ExpressionAttributeNames: Object.fromEntries([...words.names].map(([attribute, name]) => [name, attribute])),
    ExpressionAttributeValues: Object.fromEntries(words.values),
  };
}

type Words = { readonly names: Map<string, string>; readonly values: Map<string, AttributeValue> };

function conditionOf(words: Words, { step, index, interval }: { step: IntervalStep; index: number; interval: string }): string {
  const name = nameFor(words, interval);
  if ('state' in step.only) return `${name} = ${valueFor(words, `:only${index}`, step.only.state)}`;
  return `(attribute_not_exists(${name}) OR ${name} < ${valueFor(words, `:only${index}`, step.only.freeBelow)})`;
}

function assignmentsOf(words: Words, { becomes, intervals }: IntervalStep, index: number): string[] {
  if (becomes === 'removed') return [];
  return intervals.map((interval) => `${nameFor(words, interval)} = ${valueFor(words, `:becomes${index}`, becomes)}`);
}

function nameFor({ names }: Words, attribute: string): string {
  const name = names.get(attribute) ?? `#${names.size}`;
  names.set(attribute, name);
  return name;
}

function valueFor({ values }: Words, name: string, value: AttributeValue): string {
  values.set(name, value);
  return name;
}
