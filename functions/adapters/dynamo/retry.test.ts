import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { withRetries } from './retry.ts';

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

function cancelled(...codes: string[]): Error {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
}

/** Fails with each error in turn, then answers. */
function failing(errors: readonly Error[]) {
  const left = errors.slice();
  const seen = { tries: 0 };
  const attempt = async () => {
    seen.tries += 1;
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
  return { seen, attempt };
}

function recorder(random: number) {
  const pauses: number[] = [];
  return { pauses, random: () => random, pause: async (milliseconds: number) => pauses.push(milliseconds) };
}

describe('withRetries', () => {
  it.each([
    named('TransactionConflictException'),
    named('TransactionInProgressException'),
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('InternalServerError'),
    cancelled('None', 'TransactionConflict'),
    cancelled('ThrottlingError'),
    cancelled('ConditionalCheckFailed', 'TransactionConflict'),
  ])('asks again when the store was only busy: %s', async (error) => {
    const { seen, attempt } = failing([error, error]);
    expect(await withRetries(recorder(0.5), attempt)).toBe('done');
    expect(seen.tries).toBe(3);
  });

  it.each([named('ConditionalCheckFailedException'), named('ValidationException'), cancelled('None', 'ConditionalCheckFailed')])(
    'takes a verdict as it is: %s',
    async (error) => {
      const { seen, attempt } = failing([error]);
      await expect(withRetries(recorder(0.5), attempt)).rejects.toBe(error);
      expect(seen.tries).toBe(1);
    },
  );

  it('gives up after eight attempts with the error of the store', async () => {
    const busy = named('ThrottlingException');
    const { seen, attempt } = failing(Array(20).fill(busy));
    await expect(withRetries(recorder(0), attempt)).rejects.toBe(busy);
    expect(seen.tries).toBe(8);
  });

  it('waits a random part of a ceiling that doubles and then stays', async () => {
    const full = recorder(1);
    await withRetries(full, failing(Array(7).fill(named('ThrottlingException'))).attempt);
    expect(full.pauses).toEqual([50, 100, 200, 400, 800, 800, 800]);
    const none = recorder(0);
    await withRetries(none, failing(Array(7).fill(named('ThrottlingException'))).attempt);
    expect(none.pauses).toEqual(Array(7).fill(0));
  });
});
