import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Position = z.object({
  stream: z.string(),
  shards: z.record(z.string(), z.object({ after: z.union([z.string(), z.undefined()]), done: z.boolean() })),
});
type ShardPosition = z.infer<typeof Position>['shards'][string];

/** How far each shard of the stream has been worked off. Every change is on disk when the call returns. */
export type StreamPosition = {
  readonly of: (shardId: string) => ShardPosition;
  readonly set: (shardId: string, position: ShardPosition) => void;
  /** Forgets shards the stream no longer has. */
  readonly keepOnly: (shardIds: readonly string[]) => void;
};

/** Opens the position kept in this file; that of another stream is left behind. */
export function openStreamPosition(file: string, stream: string): StreamPosition {
  const stored = readJsonFile(file, Position);
  let shards = stored?.stream === stream ? stored.shards : {};
  const keep = (next: typeof shards) => {
    writeJsonFile(file, { stream, shards: next });
    shards = next;
  };
  return {
    of: (shardId) => shards[shardId] ?? { after: undefined, done: false },
    set: (shardId, position) => keep({ ...shards, [shardId]: position }),
    keepOnly: (shardIds) => {
      const left = Object.entries(shards).filter(([shardId]) => shardIds.includes(shardId));
      if (left.length < Object.keys(shards).length) keep(Object.fromEntries(left));
    },
  };
}
