import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ProblemCode } from '#shared/contract/problem.ts';
import { HolidayYearMissing } from '#shared/working-days.ts';
import type { HttpEnv, Log } from './env.ts';
import { catalogue, problem } from './problem.ts';

/** Turns what was thrown into a problem, and logs it once, by name and message of the error's class, never with what was sent. */
export function failures<E extends HttpEnv>(log: Log): ErrorHandler<E> {
  return (error, c) => {
    const code = codeOf(error);
    const event = catalogue[code].status >= 500 ? 'failure' : 'refusal';
    log({ event, requestId: c.var.requestId, code, error: describe(error) });
    return problem(c, code);
  };
}

function codeOf(error: Error): ProblemCode {
  if (error instanceof HolidayYearMissing) return 'calendar-missing';
  if (error instanceof HTTPException && error.status === 400) return 'malformed';
  return isStoreFailure(error) ? 'store-unavailable' : 'internal';
}

/** Failures of the store that a later try may mend: no connection, timeout, throttling. Named by the AWS SDK. */
export function isStoreFailure(error: Error): boolean {
  const names = [
    'TimeoutError',
    'NetworkingError',
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'RequestLimitExceeded',
    'TransactionConflictException',
    'InternalServerError',
    'ServiceUnavailable',
    'StoreBusy',
  ];
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return names.includes(error.name) || codes.includes(code) || (error.cause instanceof Error && isStoreFailure(error.cause));
}

/** Name and place of an error. Messages can quote what was sent, also over several lines, so they are cut out of the stack first. */
function describe(error: Error): string {
  const frame =
    error.stack
      ?.replace(error.message, '')
      .split('\n')
      .find((line) => /^\s+at /.test(line))
      ?.trim() ?? '';
  return `${error.name} ${frame}`;
}
