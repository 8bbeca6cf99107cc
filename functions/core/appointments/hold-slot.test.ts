import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { DayPlan } from '../timetable/day-plan.ts';
import { emptyLedgerDay, type LedgerDay } from '../timetable/ledger.ts';
import type { Hold } from './appointment.ts';
import type { AppointmentStore } from './appointment-store.ts';
import { holdSlot } from './hold-slot.ts';
import { holdStands } from './offered-slots.ts';

const env = (now: string) => ({
  county: smallCounty,
  calendar: createHolidayCalendar(smallCounty.holidays),
  now: () => new Date(now),
  randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
});
const monday = '2026-03-02T00:00:00.900Z';
const request = { services: [['ID2']], office: 'SC01', day: '2026-03-03', start: 600 };

/** A store whose counters were just taken by others, of which it tells one at a time or all at once. */
function racing(taken: readonly string[], tells: 'one' | 'all') {
  const attempts: Hold[] = [];
  const hold: AppointmentStore['hold'] = async ({ hold: attempt }) => {
    attempts.push(attempt);
    const known = tells === 'all' ? taken : attempts.map(counterOf);
    const ledger: LedgerDay = {
      intervalMinutes: 15,
      takenUntil: (counter) => (taken.includes(counter) && known.includes(counter) ? Number.POSITIVE_INFINITY : undefined),
    };
    return taken.includes(counterOf(attempt)) ? { held: false, ledger } : { held: true, hold: attempt };
  };
  const unused = () => Promise.reject(new Error('not asked for'));
  const store: AppointmentStore = {
    hold,
    readLedger: async () => new Map(),
    readRecentLedger: unused,
    findHold: unused,
    release: unused,
    book: unused,
    find: unused,
    move: unused,
    cancel: unused,
  };
  const unneeded = { secrets: { mac: unused }, liveHolds: { admit: unused, forget: unused } };
  return { deps: { env: env(monday), store, ...unneeded }, attempts };
}

function counterOf({ slots }: Hold): string {
  return slots.map(({ counter }) => counter).join();
}

describe('holding a slot', () => {
  test('lasts the county’s minutes from the second of the request, and carries a fresh nonce and fence', async () => {
    const { deps } = racing([], 'all');
    const [one, other] = [await holdSlot(deps, request), await holdSlot(deps, request)];
    if (!one.ok || !other.ok) throw new Error('not held');
    expect(one.value).toMatchObject({ heldUntil: Date.parse('2026-03-02T00:10:00Z') / 1000, services: [['ID2']], intervalMinutes: 15 });
    expect(one.value.slots[0]).toMatchObject({ office: 'SC01', day: '2026-03-03', from: 600, to: 620 });
    expect(one.value.nonce).not.toBe(other.value.nonce);
    expect(one.value.fence).toBeLessThan(1_000_000);
  });

  test('tries counter after counter while one may be free, and never the same twice', async () => {
    const { deps, attempts } = racing(['1', '2', '3'], 'one');
    const held = await holdSlot(deps, request);
    expect(held).toMatchObject({ ok: false, error: { code: 'slot-taken' } });
    expect(attempts.map(counterOf).toSorted()).toEqual(['1', '2', '3']);
  });

  test('asks once when the refusal shows that all counters are taken', async () => {
    const { deps, attempts } = racing(['1', '2', '3'], 'all');
    await holdSlot(deps, request);
    expect(attempts).toHaveLength(1);
  });

  test('takes the last free counter', async () => {
    const { deps, attempts } = racing(['1', '3'], 'all');
    const held = await holdSlot(deps, request);
    expect(held).toMatchObject({ ok: true, value: { slots: [{ counter: '2' }] } });
    expect(attempts.length).toBeLessThanOrEqual(2);
  });

  test('spreads over the counters', async () => {
    const { deps, attempts } = racing([], 'all');
    await Promise.all(Array.from({ length: 100 }, () => holdSlot(deps, request)));
    expect(new Set(attempts.map(counterOf))).toEqual(new Set(['1', '2', '3']));
  });

  test('does not ask the store for what is not on offer', async () => {
    const { deps, attempts } = racing([], 'all');
    const refused = await holdSlot(deps, { ...request, start: 605 });
    expect(refused).toEqual({ ok: false, error: { code: 'time-not-offered' } });
    expect(attempts).toEqual([]);
  });
});

describe('a hold stands', () => {
  const slot = { office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 620 };
  const hold: Hold = {
    nonce: 'n',
    services: [['ID2']],
    slots: [slot],
    intervalMinutes: 15,
    own: [],
    heldUntil: Date.parse('2026-03-02T00:10:00Z') / 1000,
    fence: 1,
  };
  const stands = (now: string, over: Partial<Hold> = {}, plan?: DayPlan) =>
    holdStands(
      { env: env(now), store: { readLedger: async () => new Map([[slot.day, { ...emptyLedgerDay, plan }]]) } },
      { ...hold, ...over },
    );

  test('in its time whatever happens, after it while the slot is on offer', async () => {
    expect(await stands('2026-03-02T00:10:00.000Z', { slots: [{ ...slot, day: '2026-03-08' }] })).toBe(true);
    expect(await stands('2026-03-02T00:10:00.001Z', { slots: [{ ...slot, day: '2026-03-08' }] })).toBe(false);
    expect(await stands('2026-03-03T01:00:00.000Z')).toBe(true);
    expect(await stands('2026-03-03T01:00:00.001Z')).toBe(false);
  });

  test('no longer when its counter, its length or its service is not on offer any more', async () => {
    const later = '2026-03-02T01:00:00Z';
    expect(await stands(later, { slots: [{ ...slot, counter: '9' }] })).toBe(false);
    expect(await stands(later, { slots: [{ ...slot, to: 625 }] })).toBe(false);
    expect(await stands(later, { services: [['XX1']] })).toBe(false);
  });

  test('no longer when its time was closed meanwhile, and as long as a session goes on that was added', async () => {
    const reason = { zh: '\u505c\u7535', en: 'No power' };
    const closure: DayPlan = { version: 1, changes: [{ kind: 'closure', id: 'closure-1', reason }] };
    expect(await stands('2026-03-03T01:00:00Z', {}, closure)).toBe(false);
    const evening = { kind: 'extended' as const, from: '19:00', to: '20:00', counters: ['1'], onlineShare: 1 };
    const added: DayPlan = { version: 1, changes: [{ kind: 'session', id: 'session-1', session: evening, reason }] };
    const late = { slots: [{ ...slot, from: 1140, to: 1160 }] };
    expect(await stands('2026-03-03T01:00:00Z', late)).toBe(false);
    expect(await stands('2026-03-03T01:00:00Z', late, added)).toBe(true);
  });
});
