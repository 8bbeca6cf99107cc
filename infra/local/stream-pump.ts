import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { setTimeout as pause } from 'node:timers/promises';
import { complain } from './say.ts';
import { DeliveryAbandoned, type Delivery } from './stream-delivery.ts';
import type { StreamPosition } from './stream-position.ts';
import { toLambdaRecord } from './stream-records.ts';

type Parts = {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly position: StreamPosition;
  readonly delivery: Delivery;
};

const batchSize = 100;
const idleMillis = 150;
const troubleMillis = 500;
/** New shards appear rarely; every so many idle rounds is soon enough. */
const roundsPerLook = 40;

/**
 * Reads the table's stream and delivers it, each shard in order and a parent before its children. The place is written down after a batch
 * is done, so a crash delivers some records twice and loses none.
 */
export function startStreamPump(parts: Parts): { readonly stop: () => Promise<void> } {
  const pump = createPump(parts);
  let stopping = false;
  let troubled = false;
  const run = async () => {
    while (!stopping) {
      try {
        const moved = await pump.round();
        troubled = false;
        if (!moved) await pause(idleMillis);
      } catch (error) {
        if (error instanceof DeliveryAbandoned) return;
        if (!troubled && !stopping) complain('The stream cannot be read just now and will be tried again', error);
        troubled = true;
        pump.forgetIterators();
        await pause(troubleMillis);
      }
    }
  };
  const running = run();
  return { stop: () => ((stopping = true), running) };
}

function createPump({ client, streamArn, position, delivery }: Parts) {
  const iterators = new Map<string, string>();
  let shards: readonly Shard[] = [];
  let rounds = 0;

  /** One look at every open shard; whether anything was there. */
  async function round(): Promise<boolean> {
    if (rounds % roundsPerLook === 0) {
      shards = await listShards(client, streamArn);
      position.keepOnly(shards.map(({ ShardId = '' }) => ShardId));
    }
    rounds += 1;
    let moved = false;
    for (const { ShardId = '', ParentShardId } of shards) {
      const parentOpen = shards.some((other) => other.ShardId === ParentShardId) && position.of(ParentShardId ?? '').done !== true;
      if (position.of(ShardId).done !== true && !parentOpen) moved = (await readShard(ShardId)) || moved;
    }
    return moved;
  }

  async function readShard(shardId: string): Promise<boolean> {
    const iterator = iterators.get(shardId) ?? (await openShard(shardId));
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }));
    const records = Records.map((record) => toLambdaRecord(record, streamArn));
    await delivery.deliver(records);
    const after = records.at(-1)?.dynamodb.SequenceNumber;
    if (after !== undefined) position.set(shardId, { after });
    if (NextShardIterator !== undefined) {
      iterators.set(shardId, NextShardIterator);
      return records.length > 0;
    }
    position.set(shardId, { ...position.of(shardId), done: true });
    iterators.delete(shardId);
    rounds = 0;
    return true;
  }

  async function openShard(shardId: string): Promise<string | undefined> {
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

  return { round, forgetIterators: () => iterators.clear() };
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
