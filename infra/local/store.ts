import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { startDynamo } from './dynamo-process.ts';
import { ensureTable } from './dynamo-table.ts';
import { complain, print } from './print.ts';

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
  const kept = keepRunning();
  options.undo(async () => {
    stopping = true;
    await current.stop();
    await kept;
  });

  return {
    endpoint,
    port,
    stream: { streamArn: await ensureTable(client, options.tableName), client: new DynamoDBStreamsClient(access) },
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
