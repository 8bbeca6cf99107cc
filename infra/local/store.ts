import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { startDynamo } from './dynamo-process.ts';
import { ensureTable } from './dynamo-table.ts';
import { complain, say } from './say.ts';

const answerMillis = 1_500;
const restartMillis = 500;

export type Store = {
  readonly endpoint: string;
  readonly port: number;
  readonly stream: { readonly streamArn: string; readonly client: DynamoDBStreamsClient };
  readonly answers: () => Promise<boolean>;
};

type StoreOptions = {
  readonly java: string;
  readonly directory: string;
  readonly tableName: string;
  /** Whether the database itself removes what has expired, by the machine's clock. */
  readonly ttl: boolean;
  readonly undo: (stop: () => Promise<void>) => void;
};

/** Starts the database with its table and keeps it running: one that ends by itself is started again on the same port. */
export async function startStore(options: StoreOptions): Promise<Store> {
  let current = await startDynamo(options);
  const { endpoint, port } = current;
  const access = { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient({ ...access, maxAttempts: 1 });
  let stopping = false;

  async function keepRunning(): Promise<void> {
    await current.exited;
    while (!stopping) {
      say('The database ended by itself and is started again.');
      try {
        current = await startDynamo({ ...options, port });
        say('The database answers again.');
        await current.exited;
      } catch (error) {
        if (!stopping) complain('The database did not come up', error);
        await pause(restartMillis);
      }
    }
  }
  const kept = keepRunning();
  options.undo(async () => {
    stopping = true;
    await current.stop();
    await kept;
  });

  return {
    endpoint,
    port,
    stream: { streamArn: await ensureTable(client, options.tableName, options), client: new DynamoDBStreamsClient(access) },
    answers: () => answers(client, options.tableName),
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
