import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { type LambdaStreamRecord, toLambdaRecord } from './stream-records.ts';

export type StreamSource = {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  /** Comes back when the records are worked off; only then is more read. */
  readonly deliver: (records: readonly LambdaStreamRecord[]) => Promise<void>;
};

const batchSize = 100;
/** New shards appear rarely; every so many rounds is soon enough. */
const roundsPerLook = 40;

/**
 * Reads a table's stream from the oldest record it keeps, which is of the last day: each shard in order, a parent before its children. Where it was is kept in no file,
 * because DynamoDB Local trims the stream when it starts and then counts from one again: a place written down would pass over what came since. Records that come
 * again do no harm, for whoever takes them does nothing twice.
 */
export class StreamReader {
  readonly #source: StreamSource;
  /** Where each shard is read on; `undefined` once it has ended. */
  readonly #iterators = new Map<string, string | undefined>();
  #shards: readonly Shard[] = [];
  #rounds = 0;

  constructor(source: StreamSource) {
    this.#source = source;
  }

  /** One look at every open shard; whether anything was there. Throws what the stream or the delivery throws; the round may be repeated. */
  async round(): Promise<boolean> {
    if (this.#rounds % roundsPerLook === 0) this.#shards = await listShards(this.#source);
    this.#rounds += 1;
    let moved = false;
    for (const shard of this.#shards) {
      if (this.#isReadable(shard) && (await this.#readShard(shard.ShardId ?? ''))) moved = true;
    }
    return moved;
  }

  /** After a failure: the database may have been started anew and count from one again. */
  startOver(): void {
    this.#iterators.clear();
    this.#rounds = 0;
  }

  #isReadable({ ShardId = '', ParentShardId = '' }: Shard): boolean {
    const parentListed = this.#shards.some((shard) => shard.ShardId === ParentShardId);
    return !this.#hasEnded(ShardId) && (!parentListed || this.#hasEnded(ParentShardId));
  }

  #hasEnded(shardId: string): boolean {
    return this.#iterators.has(shardId) && this.#iterators.get(shardId) === undefined;
  }

  async #readShard(shardId: string): Promise<boolean> {
    const { Records = [], NextShardIterator } = await this.#getRecords(shardId);
    if (Records.length > 0) await this.#source.deliver(Records.map((record) => toLambdaRecord(record, this.#source.streamArn)));
    this.#iterators.set(shardId, NextShardIterator);
    const ended = NextShardIterator === undefined;
    // Its children are to be found at once.
    if (ended) this.#rounds = 0;
    return Records.length > 0 || ended;
  }

  async #getRecords(shardId: string): Promise<GetRecordsCommandOutput> {
    const iterator = this.#iterators.get(shardId);
    const read = (ShardIterator: string | undefined) =>
      this.#source.client.send(new GetRecordsCommand({ ShardIterator, Limit: batchSize }));
    if (iterator === undefined) return read(await this.#openShard(shardId));
    try {
      return await read(iterator);
    } catch (error) {
      // A shard that was empty begins at its first record, behind the place the iterator had: other tables had the numbers between.
      if (error instanceof TrimmedDataAccessException) return read(await this.#openShard(shardId));
      throw error;
    }
  }

  async #openShard(shardId: string): Promise<string | undefined> {
    const { client, streamArn } = this.#source;
    const oldest = { StreamArn: streamArn, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator;
  }
}

async function listShards({ client, streamArn }: StreamSource): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: from }));
    shards.push(...(page.StreamDescription?.Shards ?? []));
    from = page.StreamDescription?.LastEvaluatedShardId;
  } while (from !== undefined);
  return shards;
}
