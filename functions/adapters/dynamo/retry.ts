import { setTimeout as wait } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { timeLeft } from '../time-left.ts';

/** What retrying needs of the world: randomness in [0, 1), a way to wait some milliseconds, and the milliseconds left for answering. */
export type Retrying = {
  readonly random: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly timeLeft: () => number;
};

/** The store is only busy: the same request may succeed a moment later. Nothing about the request itself is wrong. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

export const mostTries = 3;
/** The longest one try may take (functions/adapters/dynamo/client.ts), and what is kept for answering after the last one; milliseconds. */
export const tryMillis = 1_000;
export const answerMillis = 1_000;
const firstCeiling = 100;
const growth = 4;

const transientErrors = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'NetworkingError',
]);
const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const lostConnections = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * The one layer of retries between us and the store: runs a write or read again while the store is only busy or does not answer, three times at
 * most, with full jitter under a growing ceiling. No try begins that could not end a second before the time left for answering is over. A store
 * that stays busy is thrown as `StoreBusy`; every other error as it is.
 */
export async function withRetries<T>(retrying: Retrying, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    if (retrying.timeLeft() < tryMillis + answerMillis) throw new StoreBusy('no time is left to ask the store');
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      const milliseconds = retrying.random() * firstCeiling * growth ** (tried - 1);
      const isLast = tried === mostTries || retrying.timeLeft() - milliseconds < tryMillis + answerMillis;
      if (isLast) throw new StoreBusy('the store is busy', { cause: error });
      await retrying.pause(milliseconds);
    }
  }
}

/** Full jitter drawn from handed-in random bytes, waiting by the system's timer, within the time this request has. */
export function retryingWith(randomBytes: (count: number) => Uint8Array): Retrying {
  const random = () => randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 32;
  return { random, pause: (milliseconds) => wait(milliseconds), timeLeft };
}

/**
 * A transaction that met another one says nothing yet about its conditions, even if one of them was refused: the other may have been our own
 * twin, half visible. It is tried again as a whole before any refusal is believed.
 */
function isTransient(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).some(({ Code }) => transientReasons.has(Code ?? ''));
  }
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return transientErrors.has(error.name) || lostConnections.has(code);
}
