import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { HolidayYearMissing } from '#shared/working-days.ts';
import type { HttpEnv, LogLine } from './env.ts';
import { failures, isStoreFailure } from './failures.ts';

const named = (name: string) => Object.assign(new Error('x'), { name });
const coded = (code: string) => Object.assign(new Error('x'), { code });

async function answerTo(error: Error) {
  const lines: LogLine[] = [];
  const app = new Hono<HttpEnv>().onError(failures((line) => lines.push(line)));
  app.get('/', () => {
    throw error;
  });
  const answer = await app.request('/');
  return { status: answer.status, body: await answer.json(), lines };
}

describe('what was thrown', () => {
  test.each([
    [new HolidayYearMissing(2027), 503, 'calendar-missing'],
    [named('ThrottlingException'), 503, 'store-unavailable'],
    [coded('ECONNREFUSED'), 503, 'store-unavailable'],
    [new Error('x', { cause: coded('ECONNRESET') }), 503, 'store-unavailable'],
    [named('ConditionalCheckFailedException'), 500, 'internal'],
    [new TypeError('x'), 500, 'internal'],
  ])('%s becomes %s %s', async (error, status, code) => {
    expect(await answerTo(error)).toMatchObject({ status, body: { code }, lines: [{ event: 'failure', code }] });
  });

  test('is logged by name and place, never with its message, however long that is', async () => {
    const { body, lines } = await answerTo(new RangeError('canary\n    at canary (canary:1:1)\ncanary'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.error).toMatch(/^RangeError at /);
    expect(JSON.stringify([body, lines])).not.toContain('canary');
  });
});

test('only what a later try may mend is a failure of the store', () => {
  expect(['TimeoutError', 'StoreBusy', 'InternalServerError'].map((name) => isStoreFailure(named(name)))).toEqual([true, true, true]);
  expect(['ValidationException', 'AccessDeniedException', 'ResourceNotFoundException'].map((name) => isStoreFailure(named(name)))).toEqual([
    false,
    false,
    false,
  ]);
});
