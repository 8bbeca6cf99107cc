import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeliveryAbandoned, deliver, retries } from './stream-delivery.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

const recordOf = (number: number): LambdaStreamRecord => ({
  eventID: String(number),
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'local',
  dynamodb: {
    ApproximateCreationDateTime: 0,
    Keys: {},
    SequenceNumber: String(number),
    SizeBytes: 1,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
  eventSourceARN: 'stream',
});

type Worker = (numbers: readonly string[]) => { batchItemFailures: { itemIdentifier: string }[] } | undefined;

/** Delivers records 0 … count-1 to a worker; the ids among the dead letters, and the pauses made. */
async function run(count: number, worker: Worker) {
  const dead: string[] = [];
  const pauses: number[] = [];
  const onChange = (event: unknown) => {
    const { Records } = event as { Records: LambdaStreamRecord[] };
    return worker(Records.map(({ dynamodb }) => dynamodb.SequenceNumber));
  };
  const deadLetters = { add: (record: LambdaStreamRecord) => void dead.push(record.eventID) };
  const pause = async (millis: number) => void pauses.push(millis);
  await deliver(
    { onChange, deadLetters, pause, abandoned: () => false },
    Array.from({ length: count }, (_, number) => recordOf(number)),
  );
  return { dead, pauses };
}

describe('delivery of changes', () => {
  it('loses nothing: every record is worked off in order or becomes a dead letter, however the bad ones lie', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('good', 'named', 'throws'), { maxLength: 40 }), async (kinds) => {
        const done: number[] = [];
        const { dead } = await run(kinds.length, (numbers) => {
          for (const number of numbers) {
            if (kinds[Number(number)] === 'throws') throw new Error('a record nobody can read');
            if (kinds[Number(number)] === 'named') return { batchItemFailures: [{ itemIdentifier: number }] };
            done.push(Number(number));
          }
          return { batchItemFailures: [] };
        });
        const good = kinds.flatMap((kind, number) => (kind === 'good' ? [number] : []));
        expect([...new Set(done)]).toEqual(good);
        expect(dead.map(Number)).toEqual(kinds.flatMap((kind, number) => (kind === 'good' ? [] : [number])));
      }),
    );
  });

  it('tries again five times, each after twice the pause, before it gives a record up', async () => {
    let tries = 0;
    const { dead, pauses } = await run(1, () => {
      tries += 1;
      throw new Error('down');
    });
    expect(dead).toEqual(['0']);
    expect(tries).toBe(retries + 1);
    expect(pauses).toEqual([200, 400, 800, 1_600, 3_200]);
  });

  it('needs no dead letter for a trouble that passes', async () => {
    let tries = 0;
    const { dead } = await run(3, (numbers) => {
      tries += 1;
      return { batchItemFailures: tries < 4 ? numbers.map((itemIdentifier) => ({ itemIdentifier })) : [] };
    });
    expect(dead).toEqual([]);
  });

  it('takes an unknown identifier for a failure of the whole batch, and no answer for success, as Lambda does', async () => {
    expect((await run(2, () => ({ batchItemFailures: [{ itemIdentifier: 'unknown' }] }))).dead).toEqual(['0', '1']);
    expect((await run(2, () => undefined)).dead).toEqual([]);
  });

  it('is abandoned, not given up, when the portal stops between two tries', async () => {
    const parts = {
      onChange: () => Promise.reject(new Error('down')),
      deadLetters: { add: () => expect.unreachable() },
      pause: async () => undefined,
      abandoned: () => true,
    };
    await expect(deliver(parts, [recordOf(0)])).rejects.toThrow(DeliveryAbandoned);
  });
});
