import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeft, withTimeLeft } from '../time-left.ts';
import { answerMillis, mostTries, StoreBusy, tryMillis, withRetries } from './retry.ts';

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

/** A world whose time goes by only in pauses and tries: `left` milliseconds before the function is ended. */
function world(random: number, left = Number.POSITIVE_INFINITY) {
  const pauses: number[] = [];
  const clock = { gone: 0 };
  const pause = async (milliseconds: number) => {
    clock.gone += milliseconds;
    pauses.push(milliseconds);
  };
  return { clock, pauses, random: () => random, pause, timeLeft: () => left - clock.gone };
}

const busyErrors = [
  named('TransactionConflictException'),
  named('TransactionInProgressException'),
  named('ThrottlingException'),
  named('ProvisionedThroughputExceededException'),
  named('InternalServerError'),
  named('TimeoutError'),
  Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
  cancelled('None', 'TransactionConflict'),
  cancelled('ThrottlingError'),
  cancelled('ConditionalCheckFailed', 'TransactionConflict'),
];

describe('withRetries', () => {
  it.each(busyErrors)('asks again when the store was only busy: %s', async (error) => {
    const { seen, attempt } = failing([error, error]);
    expect(await withRetries(world(0.5), attempt)).toBe('done');
    expect(seen.tries).toBe(3);
  });

  it.each([named('ConditionalCheckFailedException'), named('ValidationException'), cancelled('None', 'ConditionalCheckFailed')])(
    'takes a verdict as it is: %s',
    async (error) => {
      const { seen, attempt } = failing([error]);
      await expect(withRetries(world(0.5), attempt)).rejects.toBe(error);
      expect(seen.tries).toBe(1);
    },
  );

  it.each(busyErrors)('gives up after three tries and says that the store is busy: %s', async (error) => {
    const { seen, attempt } = failing(Array(20).fill(error));
    await expect(withRetries(world(0), attempt)).rejects.toThrow(expect.objectContaining({ name: 'StoreBusy', cause: error }));
    expect(seen.tries).toBe(3);
  });

  it('waits a random part of a ceiling that grows', async () => {
    const busy = () => failing(Array(2).fill(named('ThrottlingException'))).attempt;
    const full = world(1);
    await withRetries(full, busy());
    expect(full.pauses).toEqual([100, 400]);
    const none = world(0);
    await withRetries(none, busy());
    expect(none.pauses).toEqual([0, 0]);
  });

  it('takes three and a half seconds at the very most', async () => {
    const slow = world(1);
    const attempt = async () => {
      slow.clock.gone += tryMillis;
      throw named('TimeoutError');
    };
    await expect(withRetries(slow, attempt)).rejects.toThrow(StoreBusy);
    expect(slow.clock.gone).toBe(mostTries * tryMillis + 500);
  });

  it('ends a second before the function does, whatever came before and however slow each try is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12_000), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(tryMillis), async (left, random, slowness) => {
        const hurried = world(random, left);
        let tries = 0;
        const attempt = async () => {
          tries += 1;
          hurried.clock.gone += slowness;
          throw named('ThrottlingException');
        };
        await expect(withRetries(hurried, attempt)).rejects.toThrow(StoreBusy);
        expect(tries).toBeLessThanOrEqual(mostTries);
        if (tries > 0) expect(hurried.timeLeft()).toBeGreaterThanOrEqual(answerMillis);
        else expect(left).toBeLessThan(tryMillis + answerMillis);
      }),
    );
  });
});

describe('the time left', () => {
  it('is that of the request which is being served, also after waiting, and without end outside of one', async () => {
    const leftIn = (milliseconds: number) =>
      withTimeLeft(
        () => milliseconds,
        async () => {
          await Promise.resolve();
          return timeLeft();
        },
      );
    expect(await Promise.all([leftIn(10), leftIn(20)])).toEqual([10, 20]);
    expect(timeLeft()).toBe(Number.POSITIVE_INFINITY);
  });
});
