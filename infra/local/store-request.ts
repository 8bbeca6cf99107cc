import * as z from 'zod';
import { tableSchema } from '#adapters/dynamo/table-schema.ts';

/** One thing a request does to items, as IAM judges it. */
export type StoreAccess = {
  /** In the words of IAM; a transaction is judged by what is in it. */
  readonly action: string;
  readonly tableName: string;
  readonly index?: string | undefined;
  /** The partition key it names; undefined where it names none, or none we can find. */
  readonly partition?: string | undefined;
  /** Whether it asks for what was there before. */
  readonly returnsOld: boolean;
};

const Key = z.record(z.string(), z.unknown());
const Access = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  Key: Key.optional(),
  Item: Key.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional(),
  ReturnValues: z.string().optional(),
  ReturnValuesOnConditionCheckFailure: z.string().optional(),
});
type Access = z.infer<typeof Access>;
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Access)) });
const Batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Key) })) });

/** What IAM calls the parts of a transaction. */
const partActions: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const text = z.object({ S: z.string() });
const partitionKey = hashOf(tableSchema.KeySchema);

/** Everything a request to DynamoDB does, one entry per item. Throws for a body that is none of the operation's. */
export function accessesOf(operation: string, body: unknown): StoreAccess[] {
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const parts = Transaction.parse(body).TransactItems.flatMap((item) => Object.entries(item));
    return parts.map(([part, access]) => accessOf(partActions[part] ?? part, access));
  }
  if (operation === 'BatchGetItem') {
    const tables = Object.entries(Batch.parse(body).RequestItems);
    return tables.flatMap(([TableName, { Keys }]) => Keys.map((each) => accessOf(operation, { TableName, Key: each })));
  }
  return [accessOf(operation, Access.parse(body))];
}

function accessOf(action: string, access: Access): StoreAccess {
  const { TableName: tableName, IndexName: index } = access;
  const asks = [access.ReturnValues, access.ReturnValuesOnConditionCheckFailure];
  return { action, tableName, index, partition: partitionOf(access), returnsOld: asks.some((ask) => ask !== undefined && ask !== 'NONE') };
}

function partitionOf(access: Access): string | undefined {
  const named = access.Key ?? access.Item;
  return named === undefined ? queriedPartition(access) : text.safeParse(named[partitionKey]).data?.S;
}

/** The partition a query is of, from the first `name = :value` about the partition key of its table or index. */
function queriedPartition({ IndexName, KeyConditionExpression = '', ...access }: Access): string | undefined {
  const index = tableSchema.GlobalSecondaryIndexes.find((each) => each.IndexName === IndexName);
  const partition = index === undefined ? partitionKey : hashOf(index.KeySchema);
  for (const [, name = '', value = ''] of KeyConditionExpression.matchAll(/([\w#]+)\s*=\s*(:\w+)/g)) {
    const attribute = access.ExpressionAttributeNames?.[name] ?? name;
    if (attribute === partition) return text.safeParse(access.ExpressionAttributeValues?.[value]).data?.S;
  }
  return undefined;
}

function hashOf(schema: readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[]): string {
  const hash = schema.find(({ KeyType }) => KeyType === 'HASH');
  if (hash === undefined) throw new Error('The table schema names no partition key.');
  return hash.AttributeName;
}
