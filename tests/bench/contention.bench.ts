/**
 * Three hundred residents at once for twelve slots of one station-day. What a hold costs is told against the barest conditional write there is:
 * one UpdateItem of one attribute of the same item, by as many callers at once, on the same engine, in turns with ours.
 */
import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createAppointmentStore } from '#adapters/dynamo/appointment-store.ts';
import { createLiveHoldStore } from '#adapters/dynamo/live-hold-store.ts';
import type { TableDeps } from '#adapters/dynamo/table.ts';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { holdSlot } from '#core/appointments/hold-slot.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { loadCounty, loadDay, loadInstant, office as loadOffice, slots } from '#tests/adversary/load-county.ts';
import { aHold, anOffice } from '#tests/stores/appointment-fixture.ts';
import { heading, median, print } from './figures.ts';
import { onLocalStore } from './local-store.ts';

const residents = 300;
const rounds = 15;
const warmUps = 4;
/** As in Wangchuan. */
const intervalMinutes = 15;
const nowSeconds = loadInstant.getTime() / 1_000;

type Run = { readonly won: number; readonly perSecond: number };

/** All residents at once; each answer says whether it won. */
async function race(attempt: (resident: number) => Promise<boolean>): Promise<Run> {
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: residents }, (_, resident) => attempt(resident)));
  return { won: answers.filter(Boolean).length, perSecond: residents / ((performance.now() - began) / 1_000) };
}

function bareWrites({ client, tableName }: TableDeps): Promise<Run> {
  const Key = { pk: { S: `BARE#${randomBytes(6).toString('hex')}` }, sk: { S: 'A' } };
  return race(async (resident) => {
    const command = new UpdateItemCommand({
      TableName: tableName,
      Key,
      UpdateExpression: 'SET #a = :taken',
      ConditionExpression: 'attribute_not_exists(#a)',
      ExpressionAttributeNames: { '#a': `a${resident % slots.length}` },
      ExpressionAttributeValues: { ':taken': { N: '1' } },
    });
    try {
      await client.send(command);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  });
}

/** Twelve slots of 20, 25 and 45 minutes that do not overlap; every resident wants one of them. */
function storeHolds(deps: TableDeps): Promise<Run> {
  const store = createAppointmentStore({ ...deps, keepPersonalDays: 90 });
  const office = anOffice();
  const lengths = [20, 25, 45];
  return race(async (resident) => {
    const slot = resident % slots.length;
    const length = lengths[slot % lengths.length] ?? 20;
    const hold = aHold({
      office,
      counter: slot.toString(36).toUpperCase(),
      from: 540,
      to: 540 + length,
      heldUntil: nowSeconds + 600,
      intervalMinutes,
    });
    return (await store.hold({ hold, nowSeconds })).held;
  });
}

/** The use case itself, random choice among the counters and alternatives for every loser included. */
function usesOfTheRule(deps: TableDeps): Promise<Run> {
  const county = loadCounty('for one service each');
  const store = createAppointmentStore({ ...deps, keepPersonalDays: 90 });
  const office = anOffice();
  const renamed = { ...county, offices: county.offices.map((each) => ({ ...each, code: each.code === loadOffice ? office : each.code })) };
  const env = { ...deps.env, county: renamed, calendar: createHolidayCalendar(county.holidays) };
  const { secrets } = createFileKeys({ pepper: randomBytes(32), seal: randomBytes(32) }, env.randomBytes);
  const rules = { env, store, secrets, liveHolds: createLiveHoldStore(deps) };
  return race(async (resident) => {
    const wish = slots[resident % slots.length] ?? { services: [], start: 0 };
    return (await holdSlot(rules, { services: [wish.services], start: wish.start, office, day: loadDay })).ok;
  });
}

await onLocalStore(loadInstant, async (deps) => {
  const kinds = { bare: bareWrites, hold: storeHolds, rule: usesOfTheRule };
  const runs = { bare: [] as Run[], hold: [] as Run[], rule: [] as Run[] };
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const kind of ['bare', 'hold', 'rule'] as const) {
      const run = await kinds[kind](deps);
      if (round >= warmUps) runs[kind].push(run);
    }
  }
  const rate = (kind: keyof typeof runs) => median(runs[kind].map(({ perSecond }) => perSecond));
  const ratio = (kind: keyof typeof runs) =>
    median(runs[kind].map(({ perSecond }, round) => perSecond / (runs.bare[round]?.perSecond ?? Number.NaN)));
  /** How many won in the round that is furthest from the right number. */
  const winners = (kind: keyof typeof runs) =>
    runs[kind].map(({ won }) => won).toSorted((one, other) => Math.abs(other - slots.length) - Math.abs(one - slots.length))[0] ??
    Number.NaN;
  heading(`Contention: ${residents} residents at once for ${slots.length} slots, ${rounds} rounds in turns, medians`);
  print({ name: 'bare conditional write', value: rate('bare'), unit: 'answers/s' });
  print({ name: 'hold, refusal brings the day', value: rate('hold'), unit: 'answers/s' });
  print({ name: 'hold, of the bare write', value: ratio('hold'), unit: 'x bare', budget: { atLeast: 0.8 } });
  print({ name: 'use case, losers get alternatives', value: rate('rule'), unit: 'answers/s' });
  print({ name: 'use case, of the bare write', value: ratio('rule'), unit: 'x bare', budget: { atLeast: 0.6 } });
  print({ name: 'hold: winners', value: winners('hold'), unit: 'residents', budget: { exactly: slots.length } });
  print({ name: 'use case: winners', value: winners('rule'), unit: 'residents', budget: { exactly: slots.length } });
});
