import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import { type DynamoProcess, startDynamo } from '../../infra/local/dynamo-process.ts';
import { ensureTable } from '../../infra/local/dynamo-table.ts';
import { testJava } from './java.ts';

export type TestTable = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly streamArn: string;
  readonly endpoint: string;
};

/** What every client of DynamoDB Local is given; it asks for some credentials and looks at none. */
export const localAccess = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;

/** A fresh table on the run's own in-memory DynamoDB Local: one per test file, so that files do not see each other's items. */
export async function createTestTable(): Promise<TestTable> {
  return createTable(await sharedEndpoint());
}

/** The endpoint of the run's own DynamoDB Local; the first who asks has it started. Throws with the reason when it cannot be. */
async function sharedEndpoint(): Promise<string> {
  const answer = await fetch(inject('dynamoAddress'));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** Two fresh tables, the main one and that of complaints, otherwise as `createTestTable`. */
export async function createTestTables(): Promise<Record<TableRole, TestTable>> {
  const [main, complaints] = await Promise.all([createTestTable(), createTestTable()]);
  return { main, complaints };
}

/**
 * A fresh table, with the schema that deploys, on any DynamoDB Local. Without TTL unless asked for: tests write at instants of their own, and DynamoDB Local
 * would remove by the machine's clock what lies in its past.
 */
export async function createTable(
  endpoint: string,
  { tableName = `test-${randomUUID()}`, ttl = false }: { readonly tableName?: string | undefined; readonly ttl?: boolean } = {},
): Promise<TestTable> {
  const client = new DynamoDBClient({ endpoint, ...localAccess });
  return { client, tableName, endpoint, streamArn: await ensureTable(client, tableName, { ttl }) };
}

/**
 * A DynamoDB Local of one's own whose data lie in this folder: kill it with `kill9()` as a power cut would and start another on the same
 * folder. Whoever starts one stops it.
 */
export async function startDurableDynamo(directory: string): Promise<DynamoProcess> {
  return startDynamo({ java: await testJava(), directory });
}
