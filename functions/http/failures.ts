import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { refusalOf } from '#shared/contract/problem.ts';
import { HolidayYearMissing } from '#shared/working-days.ts';
import type { HttpEnv, Log } from './env.ts';
import { problem } from './problem.ts';
import { type Refusal, refusalIn } from './refused.ts';

/** Turns what an API threw into a problem, and logs it once. */
export function failures<E extends HttpEnv>(log: Log): ErrorHandler<E> {
  return (error, c) => {
    const { code, retryAfterSeconds } = logFailure(log, c.var.requestId, error);
    return problem(c, code, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
  };
}

/** Logs what was thrown once, by its class and place, never by what was sent; gives the refusal it means for the visitor. */
export function logFailure(log: Log, requestId: string, error: Error): Refusal {
  const refusal = meaningOf(error);
  const event = refusalOf(refusal.code).status >= 500 ? 'failure' : 'refusal';
  log({ event, requestId, code: refusal.code, error: describe(error) });
  return refusal;
}

function meaningOf(error: Error): Refusal {
  if (error instanceof HolidayYearMissing) return { code: 'calendar-missing' };
  if (error instanceof HTTPException && error.status === 400) return { code: 'malformed' };
  return refusalIn(error) ?? { code: isStoreFailure(error) ? 'store-unavailable' : 'internal' };
}

const storeFailures = [
  'StoreBusy',
  'TimeoutError',
  'NetworkingError',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'ServiceUnavailable',
];
const lostConnections = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];

/** Failures of the store, or of its keys, that a later try may mend: busy, no connection, timeout, throttling. */
export function isStoreFailure(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    storeFailures.includes(error.name) || lostConnections.includes(code) || (error.cause instanceof Error && isStoreFailure(error.cause))
  );
}

/** Name and place of an error. Messages can quote what was sent, also over several lines, so everything up to their end is cut off first. */
function describe(error: Error): string {
  const [, frames = ''] = error.message === '' ? ['', error.stack] : splitOnce(error.stack ?? '', error.message);
  const frame = frames
    .split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim();
  return frame === undefined ? error.name : `${error.name} ${frame}`;
}

function splitOnce(text: string, at: string): readonly [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)];
}
