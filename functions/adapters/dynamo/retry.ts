import { setTimeout as wait } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** What retrying needs of the world: randomness in [0, 1) and a way to wait some milliseconds. */
export type Retrying = { readonly random: () => number; readonly pause: (milliseconds: number) => Promise<unknown> };

const attempts = 8;
const firstCeiling = 25;
const lastCeiling = 800;

const transientErrors = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
]);
const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Runs a write or read again while the store says that it was only busy: full jitter under a doubling ceiling, at most eight attempts within
 * about three seconds. Then, and for everything else, the store's error is thrown on.
 */
export async function withRetries<T>({ random, pause }: Retrying, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === attempts || !isTransient(error)) throw error;
      await pause(random() * Math.min(lastCeiling, firstCeiling * 2 ** tried));
    }
  }
}

/** Full jitter drawn from handed-in random bytes, waiting by the system's timer. */
export function retryingWith(randomBytes: (count: number) => Uint8Array): Retrying {
  const random = () => randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 32;
  return { random, pause: (milliseconds) => wait(milliseconds) };
}

/**
 * A transaction that met another one says nothing yet about its conditions, even if one of them was refused: the other may have been our own
 * twin, half visible. It is tried again as a whole before any refusal is believed.
 */
function isTransient(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).some(({ Code }) => transientReasons.has(Code ?? ''));
  }
  return error instanceof Error && transientErrors.has(error.name);
}
