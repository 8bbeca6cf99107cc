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
  counter: '1',
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
    const answers = await admitAll(
      client,
      Array.from({ length: 5 }, () => aLiveHold()),
    );
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

  it('make room when one is replaced, and take none when counted again', async () => {
    const client = aClient();
    const holds = onDays(6);
    await admitAll(client, holds);
    const [first] = holds;
    if (first === undefined) throw new Error('no hold');
    expect(await store.admit(client, first, { nowSeconds: start })).toBe(true);
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start, replaces: [first] })).toBe(true);
    expect(await store.admit(client, aLiveHold(), { nowSeconds: start })).toBe(false);
  });

  it('never exceed the limit, whatever comes and goes in whatever order', async () => {
    const step = fc.record({
      goes: fc.option(fc.nat(5), { nil: undefined }),
      day: fc.constantFrom('2027-01-20', '2027-01-21', '2027-01-22'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const client = aClient();
        let live: readonly LiveHold[] = [];
        for (const { goes, day } of steps) live = goes === undefined ? await come(client, live, day) : await go(client, live, goes);
        const onSameDay = live.map(({ day }) => live.filter((other) => other.day === day).length);
        expect(live.length).toBeLessThanOrEqual(liveHoldLimits.altogether);
        expect(Math.max(0, ...onSameDay)).toBeLessThanOrEqual(liveHoldLimits.perOfficeDay);
      }),
      { numRuns: 20 },
    );
  });
});

async function come(client: string, live: readonly LiveHold[], day: string): Promise<readonly LiveHold[]> {
  const hold = aLiveHold({ day });
  return (await store.admit(client, hold, { nowSeconds: start })) ? [...live, hold] : live;
}

async function go(client: string, live: readonly LiveHold[], at: number): Promise<readonly LiveHold[]> {
  const gone = live[at];
  if (gone !== undefined) await store.forget(client, gone);
  return live.filter((hold) => hold !== gone);
}

describe('AP14 a hold that no longer counts', () => {
  it('makes room for one other, however often it is forgotten', async () => {
    const client = aClient();
    const holds = onDays(6);
    await admitAll(client, holds);
    for (let time = 0; time < 2; time += 1) await store.forget(client, holds[0] ?? aLiveHold());
    await store.forget(client, aLiveHold());
    const answers = await admitAll(client, [aLiveHold(), aLiveHold({ office: 'SC02' })]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('is that very one: another of the same nonce, until another time or at another counter, still counts', async () => {
    const client = aClient();
    const [first = aLiveHold(), ...others] = onDays(6);
    await admitAll(client, [first, ...others]);
    for (const other of [{ heldUntil: start + 1_200 }, { counter: '2' }]) {
      await store.forget(client, { ...first, ...other });
      expect(await store.admit(client, aLiveHold(), { nowSeconds: start, replaces: [{ ...first, ...other }] })).toBe(false);
      expect(await store.admit(client, { ...first, ...other }, { nowSeconds: start })).toBe(false);
    }
  });
});
