import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLiveHoldStore } from '#adapters/dynamo/live-hold-store.ts';
import { type LiveHold, type LiveHoldStore, liveHoldLimits } from '#core/appointments/live-holds.ts';
import { openFixture, start } from './appointment-fixture.ts';

let store: LiveHoldStore;
beforeAll(async () => {
  store = createLiveHoldStore(await openFixture());
});

const aClient = () => randomBytes(8).toString('hex');
const aLiveHold = (over: Partial<LiveHold> = {}): LiveHold => ({
  nonce: randomBytes(8).toString('hex'),
  office: 'SC01',
  day: '2027-01-20',
  heldUntil: start + 600,
  ...over,
});
const onDays = (count: number) => Array.from({ length: count }, (_, at) => aLiveHold({ day: `2027-01-${20 + at}` }));
const admitAll = (client: string, holds: readonly LiveHold[]) =>
  Promise.all(holds.map((hold) => store.admit(client, hold, { nowSeconds: start })));

describe('AP13 live holds of one client', () => {
  it('are as many as the limit when all come at once, never more', async () => {
    const client = aClient();
    const answers = await admitAll(client, onDays(10));
    expect(answers.filter(Boolean)).toHaveLength(liveHoldLimits.altogether);
  });

  it('are fewer on one day of one office', async () => {
    const client = aClient();
    const answers = await admitAll(client, Array.from({ length: 5 }, () => aLiveHold()));
    expect(answers.filter(Boolean)).toHaveLength(liveHoldLimits.perOfficeDay);
    expect(await store.admit(client, aLiveHold({ office: 'SC02' }), { nowSeconds: start })).toBe(true);
  });

  it('are of no concern to another client', async () => {
    await admitAll(aClient(), onDays(6));
    expect(await store.admit(aClient(), aLiveHold(), { nowSeconds: start })).toBe(true);
  });

  it('count until their end, to the second', async () => {
    const client = aClient();
    await admitAll(client, onDays(6));
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start + 599 })).toBe(false);
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start + 600 })).toBe(true);
  });

  it('make room when one is replaced, forgotten, or counted again', async () => {
    const client = aClient();
    const holds = onDays(6);
    await admitAll(client, holds);
    const [first, second] = holds;
    if (first === undefined || second === undefined) throw new Error('two holds');
    expect(await store.admit(client, first, { nowSeconds: start })).toBe(true);
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start, replaces: first.nonce })).toBe(true);
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start })).toBe(false);
    await store.forget(client, second.nonce);
    await store.forget(client, second.nonce);
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start })).toBe(true);
  });

  it('never exceed the limit, whatever comes in whatever order', async () => {
    const step = fc.record({ admit: fc.boolean(), day: fc.constantFrom('2027-01-20', '2027-01-21', '2027-01-22'), at: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const client = aClient();
        const live: LiveHold[] = [];
        for (const { admit, day, at } of steps) {
          const hold = aLiveHold({ day });
          if (admit && (await store.admit(client, hold, { nowSeconds: start }))) live.push(hold);
          const [gone] = admit ? [] : live.splice(at, 1);
          if (gone !== undefined) await store.forget(client, gone.nonce);
          expect(live.length).toBeLessThanOrEqual(liveHoldLimits.altogether);
          expect(live.filter((other) => other.day === day).length).toBeLessThanOrEqual(liveHoldLimits.perOfficeDay);
        }
      }),
      { numRuns: 20 },
    );
  });
});
