import {
  type AttributeValue,
  type CancellationReason,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { toBase64Url } from '#core/encoding.ts';
import type { Environment } from '#core/environment.ts';
import { type Retrying, retryingWith, withRetries } from './retry.ts';

/** What every store is made of. `env` gives the clock by which expired items are left out, and the randomness of waiting times. */
export type TableDeps = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly env: Pick<Environment, 'now' | 'randomBytes'>;
};

export type Table = TableDeps & Retrying;

export function openTable(deps: TableDeps): Table {
  return { ...deps, ...retryingWith(deps.env.randomBytes) };
}

/** Why the condition of a write refused it, undefined when it was done; every other failure is thrown on. */
export async function failedConditionOf(write: Promise<unknown>): Promise<ConditionalCheckFailedException | undefined> {
  try {
    await write;
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error;
    throw error;
  }
}

/** Whether a conditional write was done; false when its condition refused it. */
export async function isWritten(write: Promise<unknown>): Promise<boolean> {
  return (await failedConditionOf(write)) === undefined;
}

/** Every item a query finds, page after page. For what is bounded by nature: the days of an office, the events of a case. */
export async function queryAll(
  table: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>,
): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const command = new QueryCommand({ ...query, TableName: table.tableName, ExclusiveStartKey });
    const page = await withRetries(table, () => table.client.send(command));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

/** Whether a transaction was done; if not, which of its items were refused, in their order. */
export type Transacted = { readonly done: true } | { readonly done: false; readonly refused: readonly boolean[] };

/**
 * Writes all items or none. One token for all attempts: an attempt whose answer was lost counts once, and its repetition is answered as done.
 * Throws when the store stays busy or fails otherwise.
 */
export async function transact(table: Table, items: TransactWriteItem[]): Promise<Transacted> {
  const input = { TransactItems: items, ClientRequestToken: toBase64Url(table.env.randomBytes(18)) };
  try {
    await withRetries(table, () => table.client.send(new TransactWriteItemsCommand(input)));
    return { done: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    if (!reasons.every(isVerdict)) throw error;
    return { done: false, refused: reasons.map(({ Code }) => Code === 'ConditionalCheckFailed') };
  }
}

function isVerdict({ Code }: CancellationReason): boolean {
  return Code === 'None' || Code === undefined || Code === 'ConditionalCheckFailed';
}
