import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { problemCatalogue } from '#shared/contract/problem.ts';
import { HolidayYearMissing } from '#shared/working-days.ts';
import type { HttpEnv, LogLine } from './env.ts';
import { failures, isStoreFailure } from './failures.ts';
import { Refused } from './refused.ts';

const named = (name: string) => Object.assign(new Error('x'), { name });
const coded = (code: string) => Object.assign(new Error('x'), { code });

async function answerTo(error: Error) {
  const lines: LogLine[] = [];
  const app = new Hono<HttpEnv>().onError(failures((line) => lines.push(line)));
  app.get('/', () => {
    throw error;
  });
  const answer = await app.request('/');
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.json(), lines };
}

describe('what was thrown', () => {
  test.each([
    [new HolidayYearMissing(2027), 503, 'calendar-missing'],
    [named('ThrottlingException'), 503, 'store-unavailable'],
    [coded('ECONNREFUSED'), 503, 'store-unavailable'],
    [new Error('x', { cause: coded('ECONNRESET') }), 503, 'store-unavailable'],
    [named('StoreBusy'), 503, 'store-unavailable'],
    [named('TransactionInProgressException'), 503, 'store-unavailable'],
    [new Refused('too-many-requests', 7), 429, 'too-many-requests'],
    [Object.assign(new Error('x'), { problem: { code: 'calendar-missing', status: 503 } }), 503, 'calendar-missing'],
    [Object.assign(new Error('x'), { problem: { code: 'made-up' } }), 500, 'internal'],
    [named('ConditionalCheckFailedException'), 500, 'internal'],
    [new TypeError('x'), 500, 'internal'],
  ])('%s becomes %s %s', async (error, status, code) => {
    expect(await answerTo(error)).toMatchObject({ status, body: { code }, lines: [{ event: status < 500 ? 'refusal' : 'failure', code }] });
  });

  test('says when to try again wherever waiting helps', async () => {
    const waits = async (error: Error) => (await answerTo(error)).retryAfter;
    expect(await waits(named('StoreBusy'))).toBe('5');
    expect(await waits(new HolidayYearMissing(2027))).toBe('3600');
    expect(await waits(new Refused('too-many-requests', 7))).toBe('7');
    expect(await waits(new TypeError('x'))).toBeNull();
    for (const [code, refusal] of Object.entries(problemCatalogue)) {
      if (refusal.status === 503) expect(refusal, code).toHaveProperty('retryAfterSeconds');
    }
  });

  test('leaves no place when its message cannot be told from its frames', async () => {
    const forged = new Error('first');
    forged.message = 'changed later';
    forged.stack = 'Error: first\n    at canary (canary:1:1)';
    expect((await answerTo(forged)).lines[0]?.error).toBe('Error');
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
