import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableRole, tableSchema, ttlAttribute } from '#adapters/dynamo/table-schema.ts';

/** Creates the tables that are not there and gives the addresses of their streams. */
export async function ensureTables(client: DynamoDBClient, names: Readonly<Record<TableRole, string>>): Promise<Record<TableRole, string>> {
  const [main, complaints] = [await ensureTable(client, names.main), await ensureTable(client, names.complaints)];
  return { main, complaints };
}

/** Creates the table if it is not there and gives the address of its stream. DynamoDB Local makes a table usable at once. */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<string> {
  const existing = await streamOf(client, tableName);
  if (existing !== undefined) return existing;
  const created = await client.send(new CreateTableCommand({ TableName: tableName, ...tableSchema }));
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true } }),
  );
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
