import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import type { Appointment, Hold } from './appointment.ts';
import type { AppointmentStore } from './appointment-store.ts';
import { cancelAppointment, moveAppointment } from './change-appointment.ts';
import { holdToken } from './hold-token.ts';
import { changeableUntil } from './visit-times.ts';

const now = new Date('2026-03-02T00:00:00Z');
const secrets = { mac: async (label: string, text: string) => new Uint8Array(createHmac('sha256', label).update(text).digest()) };
const sealing = { seal: async () => '', open: async () => '' };
const slot = { office: 'SC01', day: '2026-03-03', counter: '1', from: 600, to: 620 };
const booked: Appointment = {
  key: 'key',
  status: 'booked',
  version: 3,
  people: 1,
  services: [['ID2']],
  slots: [slot],
  intervalMinutes: 15,
  bookedAt: now,
  changedAt: now,
  checkInCode: 'CODE',
  sealedParty: '',
  guards: ['guard'],
  bodyDigest: 'digest',
  lastHold: 'first',
};
const hold: Hold = {
  nonce: 'second',
  services: [['ID2']],
  slots: [{ ...slot, from: 660, to: 680 }],
  intervalMinutes: 15,
  own: [slot],
  heldUntil: now.getTime() / 1000 + 60,
  fence: 1,
};

type Answers = {
  readonly finds?: readonly Appointment[];
  readonly move?: Awaited<ReturnType<AppointmentStore['move']>>;
  readonly cancel?: 'cancelled' | 'changed-meanwhile';
  readonly at?: Date;
};

/** Deps over a store that finds these appointments one after the other and answers like this. */
function depsWith({ finds = [booked], move = 'moved', cancel = 'cancelled', at = now }: Answers, random = [0, 0]) {
  const writes: { freeAt?: number; guardUntil?: number; released?: Hold } = {};
  const queue = [...finds];
  const unused = () => Promise.reject(new Error('not asked for'));
  const store: AppointmentStore = {
    find: async () => (queue.length > 1 ? queue.shift() : queue[0]),
    move: async ({ oldFreeAt, guardUntil }) => {
      Object.assign(writes, { freeAt: oldFreeAt, guardUntil });
      return move;
    },
    cancel: async ({ freeAt }) => {
      Object.assign(writes, { freeAt });
      return cancel;
    },
    hold: unused,
    findHold: unused,
    release: async (released) => {
      Object.assign(writes, { released });
      return true;
    },
    book: unused,
    readLedger: async () => new Map(),
    readRecentLedger: unused,
  };
  const env = {
    county: smallCounty,
    calendar: createHolidayCalendar(smallCounty.holidays),
    now: () => at,
    randomBytes: () => new Uint8Array(random),
  };
  return { deps: { env, store, secrets, sealing, liveHolds: { admit: unused, forget: unused } }, writes };
}

const move = async (answers: Answers, over: Partial<Hold> = {}) => {
  const { deps, writes } = depsWith(answers);
  return { result: await moveAppointment(deps, { key: 'key', hold: await holdToken(secrets, { ...hold, ...over }) }), writes };
};

describe('the last instant of a change', () => {
  test('is that of the strictest service, before the start by the clock of the county', () => {
    const { deps } = depsWith({});
    expect(changeableUntil(deps.env, booked).toISOString()).toBe('2026-03-03T00:00:00.000Z');
    expect(changeableUntil(deps.env, { ...booked, services: [['LR1']] }).toISOString()).toBe('2026-03-03T01:30:00.000Z');
    expect(changeableUntil(deps.env, { ...booked, services: [['LR1', 'ID2']] }).toISOString()).toBe('2026-03-03T00:00:00.000Z');
  });

  test('is the start itself when the county no longer has the service', () => {
    const { deps } = depsWith({});
    expect(changeableUntil(deps.env, { ...booked, services: [['XX1']] }).toISOString()).toBe('2026-03-03T02:00:00.000Z');
  });
});

describe('a slot given back', () => {
  test('is free again after three to fifteen minutes, whatever the dice say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(fc.nat(255), fc.nat(255)), async (random) => {
        const { deps, writes } = depsWith({}, random);
        await cancelAppointment(deps, { key: 'key' });
        const minutes = ((writes.freeAt ?? 0) - now.getTime() / 1000) / 60;
        expect(minutes).toBeGreaterThanOrEqual(3);
        expect(minutes).toBeLessThanOrEqual(15);
      }),
    );
  });
});

describe('moving', () => {
  test('raises the version, keeps who comes, and guards the person until the end of the new visit', async () => {
    const { result, writes } = await move({});
    expect(result).toEqual({ ok: true, value: { ...booked, slots: hold.slots, version: 4, lastHold: 'second' } });
    expect(writes.guardUntil).toBe(Date.parse('2026-03-03T03:20:00Z') / 1000);
  });

  test('that was done before, or meanwhile by its twin, is answered as done', async () => {
    const after = { ...booked, version: 4, lastHold: 'second', slots: hold.slots };
    expect((await move({ finds: [after] })).result).toEqual({ ok: true, value: after });
    for (const lost of ['changed-meanwhile', 'slot-lost'] as const) {
      expect((await move({ finds: [booked, after], move: lost })).result).toEqual({ ok: true, value: after });
    }
  });

  test('that its twin did from another counter gives the hold back it did not use, and keeps the one it used', async () => {
    const after = { ...booked, version: 4, lastHold: 'second', slots: hold.slots };
    const elsewhere = { slots: hold.slots.map((one) => ({ ...one, counter: '2' })) };
    for (const finds of [[after], [booked, after]]) {
      const unused = await move({ finds, move: 'changed-meanwhile' }, elsewhere);
      expect(unused.result).toEqual({ ok: true, value: after });
      expect(unused.writes.released).toMatchObject(elsewhere);
      expect((await move({ finds, move: 'changed-meanwhile' })).writes.released).toBeUndefined();
    }
  });

  test('is refused for what it is when something else came first', async () => {
    expect((await move({ move: 'slot-lost' })).result).toEqual({ ok: false, error: 'slot-taken' });
    expect((await move({ move: 'changed-meanwhile' })).result).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect((await move({ finds: [{ ...booked, status: 'cancelled', lastHold: 'second' }] })).result).toEqual({
      ok: false,
      error: 'not-changeable',
    });
  });

  test('gives the hold back when it is refused, and keeps it when it is done', async () => {
    for (const lost of ['changed-meanwhile', 'slot-lost'] as const)
      expect((await move({ move: lost })).writes.released?.nonce).toBe('second');
    expect((await move({ finds: [{ ...booked, services: [['LR1']] }] })).writes.released?.nonce).toBe('second');
    expect((await move({})).writes.released).toBeUndefined();
  });

  test('takes the same services in another order, and no others', async () => {
    const two = { ...booked, services: [['ID2', 'LR1']] };
    expect((await move({ finds: [two] }, { services: [['LR1', 'ID2']] })).result.ok).toBe(true);
    expect((await move({ finds: [two] })).result).toEqual({ ok: false, error: 'services-not-together' });
  });
});

describe('cancelling', () => {
  test('is possible at the very last instant, and not a millisecond later', async () => {
    const cancelAt = (at: string) => cancelAppointment(depsWith({ at: new Date(at) }).deps, { key: 'key' });
    expect(await cancelAt('2026-03-03T00:00:00.000Z')).toMatchObject({ ok: true });
    expect(await cancelAt('2026-03-03T00:00:00.001Z')).toEqual({ ok: false, error: 'too-late-to-change' });
  });

  test('at the same time as somebody else is done when it is cancelled, and refused when it was moved', async () => {
    const gone: Appointment = { ...booked, status: 'cancelled', version: 4 };
    const cancel = (finds: Appointment[]) => cancelAppointment(depsWith({ finds, cancel: 'changed-meanwhile' }).deps, { key: 'key' });
    expect(await cancel([booked, gone])).toEqual({ ok: true, value: gone });
    expect(await cancel([booked, { ...booked, version: 4 }])).toEqual({ ok: false, error: 'changed-meanwhile' });
  });
});
