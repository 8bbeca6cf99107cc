import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { TableRole } from '#adapters/dynamo/table-schema.ts';
import { startDynamo } from './dynamo-process.ts';
import { ensureTables } from './dynamo-table.ts';
import { complain, print } from './print.ts';
import { startStoreGate } from './store-gate.ts';

const answerMillis = 1_500;
const restartMillis = 500;

export type Store = {
  /** Where the functions find it: a gate that allows each what its role would. */
  readonly endpoint: string;
  /** Where it listens itself. */
  readonly port: number;
  /** The stream of the main table. */
  readonly stream: { readonly streamArn: string; readonly client: DynamoDBStreamsClient };
  readonly answers: () => Promise<boolean>;
};

type StoreOptions = {
  readonly java: string;
  readonly directory: string;
  readonly tableNames: Readonly<Record<TableRole, string>>;
  /** Whether the database itself removes what has expired, by the machine's clock. */
  readonly ttl: boolean;
  readonly undo: (stop: () => Promise<void>) => void;
};

/** Starts the database with its tables and keeps it running: one that ends by itself is started again on the same port. */
export async function startStore(options: StoreOptions): Promise<Store> {
  let current = await startDynamo(options);
  const { endpoint, port } = current;
  const access = { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient({ ...access, maxAttempts: 1 });
  let stopping = false;

  async function keepRunning(): Promise<void> {
    await current.exited;
    while (!stopping) {
      print('The database ended by itself and is started again.');
      try {
        current = await startDynamo({ ...options, port });
        print('The database answers again.');
        await current.exited;
      } catch (error) {
        if (!stopping) complain('The database did not come up', error);
        await pause(restartMillis);
      }
    }
  }
  const running = keepRunning();
  options.undo(async () => {
    stopping = true;
    await current.stop();
    await running;
  });

  const gate = await startStoreGate({ storePort: port, tableNames: options.tableNames });
  options.undo(gate.close);
  const streamArns = await ensureTables(client, options.tableNames, options);
  return {
    endpoint: gate.endpoint,
    port,
    stream: { streamArn: streamArns.main, client: new DynamoDBStreamsClient(access) },
    answers: () => answers(client, options.tableNames.main),
  };
}

async function answers(client: DynamoDBClient, tableName: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }), { abortSignal: AbortSignal.timeout(answerMillis) });
    return true;
  } catch {
    // Why it does not answer is said where it ended; here only whether.
    return false;
  }
}
