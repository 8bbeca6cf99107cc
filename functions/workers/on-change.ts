import * as z from 'zod';
import { type Dispatched, dispatchMessage } from '#core/notifications/dispatch-message.ts';
import { channels } from '#core/notifications/message-sender.ts';
import type { Change } from '#core/notifications/notification-of.ts';
import type { QueuedMessage } from '#core/notifications/notification-store.ts';
import type { WorkerDeps } from './deps.ts';
import { reactions } from './reactions.ts';
import { describeError } from './worker-log.ts';

/** A batch as Lambda hands it on; each record is judged by itself. */
export type ChangeBatch = { readonly Records: readonly unknown[] };
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export type ChangeDeps = Pick<WorkerDeps, 'notifying' | 'log' | 'monotonicSeconds'> & {
  readonly readChange: (record: unknown) => Change | undefined;
};

/** Records, or messages of a channel, worked on at a time; their order does not matter, for a late notification is overtaken by the store's own state. */
const atATime = 8;
/** In which messages are begun after their changes are acknowledged. */
const sendingSeconds = 10;
const Numbered = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

/**
 * Queues what follows from a batch of changes, then sends what it can at once. A record whose work could not be queued is named in the answer and fails alone; calling
 * again for the others does nothing. What concerns nobody, or is of a kind we do not know, is done. A message that could not be sent waits for the schedule and fails no record.
 */
export async function handleChanges(deps: ChangeDeps, { Records }: ChangeBatch): Promise<BatchAnswer> {
  const began = deps.monotonicSeconds();
  const failed: string[] = [];
  const queued: QueuedMessage[] = [];
  await inGroups(Records, async (record) => {
    try {
      queued.push(...(await react(deps, record)));
    } catch (error) {
      failed.push(numberOf(record));
      deps.log({ event: 'failure', worker: 'on-change', record: numberOf(record), error: describeError(error) });
    }
  });
  const counts: Record<string, number> = { records: Records.length, failed: failed.length, queued: queued.length };
  const hasTime = () => deps.monotonicSeconds() - began <= sendingSeconds;
  const outcomes = await Promise.all(
    channels.map((channel) =>
      sendQueued(
        deps,
        queued.filter((message) => message.channel === channel),
        hasTime,
      ),
    ),
  );
  for (const outcome of outcomes.flat()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  deps.log({ event: 'invocation', worker: 'on-change', counts });
  const identifiers = Records.map(numberOf).filter((number) => failed.includes(number));
  return { batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * Sends the messages of one channel until its server fails or the time is over; what is left waits for the schedule. So does one that could not even be tried: it is queued,
 * and its change is acknowledged.
 */
async function sendQueued(
  deps: ChangeDeps,
  queued: readonly QueuedMessage[],
  hasTime: () => boolean,
): Promise<readonly (Dispatched | 'untried')[]> {
  const outcomes: (Dispatched | 'untried')[] = [];
  await inGroups(queued, async ({ id }) => {
    if (outcomes.includes('waiting') || !hasTime()) return;
    try {
      outcomes.push(await dispatchMessage(deps.notifying, id));
    } catch (error) {
      outcomes.push('untried');
      deps.log({ event: 'failure', worker: 'on-change', task: 'send', error: describeError(error) });
    }
  });
  return outcomes;
}

async function react(deps: ChangeDeps, record: unknown): Promise<readonly QueuedMessage[]> {
  const change = deps.readChange(record);
  if (change === undefined) return [];
  return (await Promise.all(Object.values(reactions).map((reaction) => reaction(deps, change)))).flat();
}

async function inGroups<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < all.length; first += atATime) await Promise.all(all.slice(first, first + atATime).map(work));
}

/** The number that names a record in its stream. Without one the whole batch counts as failed, as Lambda has it. */
function numberOf(record: unknown): string {
  const numbered = Numbered.safeParse(record);
  return numbered.success ? numbered.data.dynamodb.SequenceNumber : '';
}
