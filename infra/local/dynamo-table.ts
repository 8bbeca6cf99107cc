import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableRole, tableSchema, ttlAttribute } from '#adapters/dynamo/table-schema.ts';

/** Creates the tables that are not there and gives the addresses of their streams. */
export async function ensureTables(
  client: DynamoDBClient,
  names: Readonly<Record<TableRole, string>>,
  options: { readonly ttl: boolean },
): Promise<Record<TableRole, string>> {
  const [main, complaints] = [await ensureTable(client, names.main, options), await ensureTable(client, names.complaints, options)];
  return { main, complaints };
}

/**
 * Creates the table if it is not there and gives the address of its stream. DynamoDB Local makes a table usable at once. Without `ttl` what has expired
 * stays until somebody removes it: DynamoDB Local goes by the machine's clock, and whoever writes may live at another time.
 */
export async function ensureTable(client: DynamoDBClient, tableName: string, { ttl }: { readonly ttl: boolean }): Promise<string> {
  const existing = await streamOf(client, tableName);
  if (existing !== undefined) return existing;
  const created = await client.send(new CreateTableCommand({ TableName: tableName, ...tableSchema }));
  const TimeToLiveSpecification = { AttributeName: ttlAttribute, Enabled: true };
  if (ttl) await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification }));
  const stream = created.TableDescription?.LatestStreamArn;
  if (stream === undefined) throw new Error(`The table ${tableName} was created without a stream.`);
  return stream;
}

async function streamOf(client: DynamoDBClient, tableName: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return Table?.LatestStreamArn;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
