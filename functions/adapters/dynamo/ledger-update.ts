import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { LocalDay } from '#shared/local-time.ts';
import { ledgerKey } from './keys.ts';

/** What happens to some windows of one ledger day: only if each is free or carries a mark, it gets another mark or is removed. */
export type WindowStep = {
  readonly windows: readonly string[];
  readonly only: { readonly freeBelow: AttributeValue } | { readonly mark: AttributeValue };
  readonly becomes: AttributeValue | 'removed';
};

export type LedgerItem = { readonly tableName: string; readonly office: string; readonly day: LocalDay };

/** The one update of a ledger day that does all steps or none. `ttl` (epoch seconds) is set when the item may be a new one. */
export function ledgerUpdate({ tableName, office, day }: LedgerItem, steps: readonly WindowStep[], ttl?: number) {
  const words = { names: new Map<string, string>(), values: new Map<string, AttributeValue>() };
  const conditions = steps.flatMap((step, index) => step.windows.map((window) => conditionOf(words, { step, index, window })));
  const sets = steps.flatMap((step, index) => assignmentsOf(words, step, index));
  if (ttl !== undefined) sets.push(`${nameFor(words, 'ttl')} = ${valueFor(words, ':ttl', { N: String(ttl) })}`);
  const removes = steps.flatMap((step) => (step.becomes === 'removed' ? step.windows.map((window) => nameFor(words, window)) : []));
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

function conditionOf(words: Words, { step, index, window }: { step: WindowStep; index: number; window: string }): string {
  const name = nameFor(words, window);
  if ('mark' in step.only) return `${name} = ${valueFor(words, `:only${index}`, step.only.mark)}`;
  return `(attribute_not_exists(${name}) OR ${name} < ${valueFor(words, `:only${index}`, step.only.freeBelow)})`;
}

function assignmentsOf(words: Words, { becomes, windows }: WindowStep, index: number): string[] {
  if (becomes === 'removed') return [];
  return windows.map((window) => `${nameFor(words, window)} = ${valueFor(words, `:becomes${index}`, becomes)}`);
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
