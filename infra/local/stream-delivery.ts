import * as z from 'zod';
import type { DeadLetters } from './dead-letters.ts';
import { invoke, type LambdaHandler, workerMillis } from './lambda-call.ts';
import { complain } from './print.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

export type DeliveryParts = {
  readonly onChange: LambdaHandler;
  readonly deadLetters: Pick<DeadLetters, 'add'>;
  readonly pause: (millis: number) => Promise<void>;
  /** True once the portal is stopping: retries end, and what is left will be delivered after the next start. */
  readonly abandoned: () => boolean;
};

const Result = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })) });
export const retries = 5;
const firstPauseMillis = 200;

/** Thrown when the portal stops in the middle of a batch, so that its place in the stream is not moved on. */
export class DeliveryAbandoned extends Error {}

/**
 * Gives the records to the worker in order, like Lambda's event source with partial batch responses: everything before the first failure
 * counts as done, the rest comes again. A record that fails five more times, each after twice the pause, goes to the dead letters alone;
 * the rest of its batch goes on. Comes back when each record is done or a dead letter; throws DeliveryAbandoned when the portal stops.
 */
export async function deliver(parts: DeliveryParts, records: readonly LambdaStreamRecord[]): Promise<void> {
  let rest = records;
  let failures = 0;
  while (rest.length > 0) {
    // After a failure the batch is halved, so that one bad record does not use up its neighbours' tries.
    const batch = rest.slice(0, Math.max(1, rest.length >> failures));
    const { failedAt, reason } = await attempt(parts.onChange, batch);
    rest = rest.slice(failedAt ?? batch.length);
    if (failedAt !== 0) failures = 0;
    if (failedAt === undefined) continue;
    failures += 1;
    if (failures <= retries) await waitBeforeRetry(parts, failures);
    else {
      const [bad, ...others] = rest;
      if (bad !== undefined) parts.deadLetters.add(bad, reason);
      rest = others;
      failures = 0;
    }
  }
}

async function waitBeforeRetry(parts: DeliveryParts, failures: number): Promise<void> {
  await parts.pause(firstPauseMillis * 2 ** (failures - 1));
  if (parts.abandoned()) throw new DeliveryAbandoned();
}

/** Gives one record to the worker once more; whether it took it. */
export async function deliverOnce(onChange: LambdaHandler, record: unknown): Promise<boolean> {
  try {
    const { batchItemFailures } = readResult(await call(onChange, { Records: [record] }));
    return batchItemFailures.length === 0;
  } catch (error) {
    complain('The change worker failed', error);
    return false;
  }
}

type Outcome = { readonly failedAt?: number; readonly reason: string };

async function attempt(onChange: LambdaHandler, batch: readonly LambdaStreamRecord[]): Promise<Outcome> {
  try {
    const { batchItemFailures } = readResult(await call(onChange, JSON.parse(JSON.stringify({ Records: batch }))));
    if (batchItemFailures.length === 0) return { reason: '' };
    const failed = batchItemFailures.map(({ itemIdentifier }) =>
      batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
    );
    // As in Lambda, an unknown identifier fails the whole batch.
    return { failedAt: Math.max(0, Math.min(...failed)), reason: 'the worker named it in batchItemFailures' };
  } catch (error) {
    return { failedAt: 0, reason: String(error) };
  }
}

function call(onChange: LambdaHandler, event: unknown): Promise<unknown> {
  return invoke({ name: 'on-change', handler: onChange, millis: workerMillis }, event);
}

/** No answer at all means success, as in Lambda. */
function readResult(result: unknown): z.infer<typeof Result> {
  return result === undefined || result === null ? { batchItemFailures: [] } : Result.parse(result);
}
