import { randomBytes } from 'node:crypto';
import { createDynamoClient } from '#adapters/dynamo/client.ts';
import type { TableDeps } from '#adapters/dynamo/table.ts';
import { testJava } from '#tests/support/java.ts';
import { startDynamo } from '../../infra/local/dynamo-process.ts';
import { ensureTable } from '../../infra/local/dynamo-table.ts';

const tableName = 'bench';
const access = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** Runs a bench on a DynamoDB Local of its own, in memory, with the client that deploys and a clock that stands at the given instant. */
export async function onLocalStore(now: Date, bench: (deps: TableDeps) => Promise<void>): Promise<void> {
  const dynamo = await startDynamo({ java: await testJava() });
  try {
    const client = createDynamoClient('resident', { patienceMillis: 20_000, endpoint: dynamo.endpoint, ...access });
    await ensureTable(client, tableName, { ttl: false });
    await bench({ client, tableName, env: { now: () => now, randomBytes: (count) => randomBytes(count) } });
    client.destroy();
  } finally {
    await dynamo.stop();
  }
}
