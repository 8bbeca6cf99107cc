import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamPosition } from './stream-position.ts';
import { type LambdaStreamRecord, toLambdaRecord } from './stream-records.ts';

export type StreamSource = {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly position: StreamPosition;
  /** Comes back when the records are worked off; only then is the place in the stream moved on. */
  readonly deliver: (records: readonly LambdaStreamRecord[]) => Promise<void>;
};

const batchSize = 100;
/** New shards appear rarely; every so many rounds is soon enough. */
const roundsPerLook = 40;

/** Reads a table's stream: each shard in order, a parent before its children. */
export class StreamReader {
  readonly #source: StreamSource;
  readonly #iterators = new Map<string, string>();
  #shards: readonly Shard[] = [];
  #rounds = 0;

  constructor(source: StreamSource) {
    this.#source = source;
  }

  /** One look at every open shard; whether anything was there. Throws what the stream or the delivery throws; the round may be repeated. */
  async round(): Promise<boolean> {
    if (this.#rounds % roundsPerLook === 0) await this.#findShards();
    this.#rounds += 1;
    let moved = false;
    for (const shard of this.#shards) {
      if (this.#isReadable(shard) && (await this.#readShard(shard.ShardId ?? ''))) moved = true;
    }
    return moved;
  }

  /** After a failure: iterators may have died with the server that gave them. */
  forgetIterators(): void {
    this.#iterators.clear();
  }

  async #findShards(): Promise<void> {
    this.#shards = await listShards(this.#source.client, this.#source.streamArn);
    this.#source.position.keepOnly(this.#shards.map(({ ShardId = '' }) => ShardId));
  }

  #isReadable({ ShardId = '', ParentShardId = '' }: Shard): boolean {
    const { position } = this.#source;
    const parentListed = this.#shards.some((shard) => shard.ShardId === ParentShardId);
    return !position.of(ShardId).done && (!parentListed || position.of(ParentShardId).done);
  }

  async #readShard(shardId: string): Promise<boolean> {
    const { client, streamArn, position, deliver } = this.#source;
    const iterator = this.#iterators.get(shardId) ?? (await this.#openShard(shardId));
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }));
    const records = Records.map((record) => toLambdaRecord(record, streamArn));
    if (records.length > 0) await deliver(records);
    const after = records.at(-1)?.dynamodb.SequenceNumber ?? position.of(shardId).after;
    const done = NextShardIterator === undefined;
    if (records.length > 0 || done) position.set(shardId, { after, done });
    if (NextShardIterator !== undefined) this.#iterators.set(shardId, NextShardIterator);
    // A shard has ended: its children are to be found at once.
    else this.#rounds = 0;
    return records.length > 0 || done;
  }

  async #openShard(shardId: string): Promise<string | undefined> {
    const { client, streamArn, position } = this.#source;
    const { after } = position.of(shardId);
    const shard = { StreamArn: streamArn, ShardId: shardId };
    const fromStart = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
    if (after === undefined) return (await client.send(fromStart)).ShardIterator;
    try {
      const onwards = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after });
      return (await client.send(onwards)).ShardIterator;
    } catch (error) {
      // The stream keeps a day: what was last done is gone, and so is anything older.
      if (error instanceof TrimmedDataAccessException) return (await client.send(fromStart)).ShardIterator;
      throw error;
    }
  }
}

async function listShards(client: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: from }));
    shards.push(...(page.StreamDescription?.Shards ?? []));
    from = page.StreamDescription?.LastEvaluatedShardId;
  } while (from !== undefined);
  return shards;
}
