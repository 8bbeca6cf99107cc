import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAppointmentStore } from '#adapters/dynamo/appointment-store.ts';
import { createDueStore } from '#adapters/dynamo/due-store.ts';
import { changeDueKey, goThrough, resumeChange } from '#core/timetable/apply-change.ts';
import { isFree, planOf } from '#core/timetable/ledger.ts';
import { addDays } from '#shared/local-time.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { aHold, anAppointment, booked, bookingOf, cancelOf, openFixture, slotOf, start } from './appointment-fixture.ts';
import { meter, unitsOf } from './capacity.ts';
import { brokenConnection, faultyClient } from './faulty-client.ts';
import { fillDay } from './full-days.ts';
import { expectSound } from './sound-ledger.ts';
import { aChange, changed, monday, openOffice, recorded, tuesday, withdrawn } from './timetable-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
  fixture.clock.seconds = monday;
});

const noon = { day: tuesday, counter: '1', from: 600, to: 620, intervalMinutes: 15 };
const dayOf = async (code: string, day = tuesday) => (await fixture.store.readLedger(code, day, day)).get(day);
const isFreeAt = async (code: string, slot: { counter: string; from: number; to: number }, day = tuesday) => {
  const ledger = await dayOf(code, day);
  return ledger !== undefined && isFree(ledger, slot, start);
};
const planVersion = async (code: string) => planOf((await dayOf(code)) ?? {}).version;

describe('AP60 record a change, AP61 read it, AP62 list those of an office', () => {
  it('keeps the first one of an id, and lists each once', async () => {
    const { code, deps } = openOffice(fixture);
    const first = aChange(code);
    const second = aChange(code, { id: first.change.id, reason: { zh: '\u642c\u8fc1', en: 'Moving' } });
    expect(await recorded(deps, first)).toEqual(first);
    expect(await recorded(deps, second)).toEqual(first);
    const other = await recorded(deps, aChange(code));
    expect(await deps.timetable.find(code, first.change.id)).toEqual(first);
    expect(await deps.timetable.find(code, 'nothing-here')).toBeUndefined();
    const ids = (await deps.timetable.list(code)).changes.map(({ change }) => change.id);
    expect(ids.toSorted()).toEqual([first.change.id, other.change.id].toSorted());
  });

  it('records nothing that was judged by an older list, and tells the latest of an office', async () => {
    const { code, deps } = openOffice(fixture);
    const [one, two] = [aChange(code), aChange(code)];
    const { latest } = await deps.timetable.list(code);
    expect(latest).toBeUndefined();
    expect(await deps.timetable.record(one, { dueAt: monday, latest })).toEqual(one);
    expect(await deps.timetable.record(two, { dueAt: monday, latest })).toBe('overtaken');
    expect(await deps.timetable.find(code, two.change.id)).toBeUndefined();
    expect(await deps.timetable.list(code)).toEqual({ changes: [one], latest: one.change.id });
    expect(await deps.timetable.record(one, { dueAt: monday, latest }), 'recorded before').toEqual(one);
    expect(await deps.timetable.record(two, { dueAt: monday, latest: one.change.id })).toEqual(two);
  });

  it('begins anew when the last one is so old that it is tidied away at any moment', async () => {
    const { code, deps } = openOffice(fixture);
    const old = aChange(code);
    await recorded(deps, old);
    fixture.clock.seconds = monday + 402 * 86_400;
    expect(await deps.timetable.list(code)).toMatchObject({ latest: undefined });
    const fresh = aChange(code, { from: '2027-04-12', to: '2027-04-12' });
    expect(await recorded(deps, fresh)).toEqual(fresh);
    fixture.clock.seconds = monday;
  });

  it('reads again while the latest is only half written', async () => {
    const { code, deps, env } = openOffice(fixture);
    const first = await recorded(deps, aChange(code));
    const { client, seen } = faultyClient(fixture, 'QueryCommand', [{ stale: { Items: [] } }]);
    const { timetable } = openOfficeOn({ ...fixture, client }, env);
    expect(await timetable.list(code)).toEqual({ changes: [first], latest: first.change.id });
    expect(seen.calls).toBe(2);
  });
});

describe('AP64 close a day', () => {
  it('with a hold in flight: it can be booked no more, nor anything held there under the old or the new plan', async () => {
    const { code, deps } = openOffice(fixture);
    const hold = aHold({ office: code, ...noon, heldUntil: start + 600 });
    await fixture.store.hold({ hold, nowSeconds: start });
    await changed(deps, aChange(code));
    expect(await fixture.store.book(bookingOf(hold, anAppointment(hold)))).toEqual({ outcome: 'slot-lost' });
    for (const version of [0, 1]) {
      const later = { hold: aHold({ office: code, ...noon }), nowSeconds: start + 9_999, planVersion: version };
      expect(await fixture.store.hold(later)).toMatchObject({ held: false });
    }
    expect(await isFreeAt(code, noon)).toBe(false);
  });

  it('leaves what is booked, counts it, and closes it to others once it is cancelled', async () => {
    const { code, deps } = openOffice(fixture);
    const appointment = await booked(fixture.store, aHold({ office: code, ...noon }));
    const neighbour = await booked(fixture.store, aHold({ office: code, ...noon, counter: '2', from: 840, to: 860 }));
    expect(await changed(deps, aChange(code, { hours: { from: '09:00', to: '12:00' } }))).toMatchObject({ state: 'applied', booked: 1 });
    expect(await fixture.store.find(appointment.key)).toEqual(appointment);
    await fixture.store.cancel(cancelOf(appointment, start));
    const again = aHold({ office: code, ...noon });
    expect(await fixture.store.hold({ hold: again, nowSeconds: start + 9_999 })).toMatchObject({ held: false });
    expect(await fixture.store.find(neighbour.key)).toEqual(neighbour);
  });

  it('closes the hours that are named at the counter that is named, and nothing else', async () => {
    const { code, deps } = openOffice(fixture);
    await changed(deps, aChange(code, { kind: 'counter-out', counter: '2', hours: { from: '10:00', to: '11:00' } }));
    const at = (counter: string, from: number, to: number) => isFreeAt(code, { counter, from, to });
    expect(await at('2', 600, 620)).toBe(false);
    expect(await at('2', 645, 660)).toBe(false);
    expect(await Promise.all([at('2', 585, 600), at('2', 660, 680), at('1', 600, 660)])).toEqual([true, true, true]);
  });

  it('twice, or by two at the same time, is once', async () => {
    const { code, deps } = openOffice(fixture);
    const stored = aChange(code);
    await Promise.all([changed(deps, stored), changed(deps, stored)]);
    await changed(deps, stored);
    expect(planOf((await dayOf(code)) ?? {})).toMatchObject({ version: 1, changes: [{ id: stored.change.id }] });
    expect(await deps.timetable.find(code, stored.change.id)).toMatchObject({ state: 'applied' });
  });

  it('several changes of one day at the same time all end in its plan', async () => {
    const { code, deps } = openOffice(fixture);
    const changes = ['1', '2', '3'].map((counter) => aChange(code, { kind: 'counter-out', counter }));
    await Promise.all(changes.map((change) => changed(deps, change)));
    expect(planOf((await dayOf(code)) ?? {}).changes).toHaveLength(3);
    for (const { counter } of [{ counter: '1' }, { counter: '2' }, { counter: '3' }])
      expect(await isFreeAt(code, { ...noon, counter })).toBe(false);
  });

  it('offers nothing by the old plan before the last stretch is closed, and goes on where it was killed', async () => {
    const { code, env, deps } = openOffice(fixture);
    const stored = await recorded(deps, aChange(code));
    const { client } = faultyClient(fixture, 'UpdateItemCommand', [{ instead: new Error('killed') }]);
    const dying = openOfficeOn({ ...fixture, client }, env);
    await expect(goThrough(dying, stored)).rejects.toThrow('killed');
    // The first stretch and the plan are written: the last counter's afternoon is not closed yet, and yet not to be had.
    const late = aHold({ office: code, day: tuesday, counter: '3', from: 1_000, to: 1_020, intervalMinutes: 15 });
    expect(await isFreeAt(code, slotOf(late))).toBe(true);
    expect(await fixture.store.hold({ hold: late, nowSeconds: start })).toMatchObject({ held: false });
    expect(await createDueStore(fixture).list('timetable', monday)).toMatchObject({
      keys: expect.arrayContaining([`${code}/${stored.change.id}`]),
    });
    expect(await resumeChange(deps, `${code}/${stored.change.id}`)).toBe('done');
    expect(await isFreeAt(code, slotOf(late))).toBe(false);
    expect(await planVersion(code)).toBe(1);
    expect(await resumeChange(deps, `${code}/${stored.change.id}`)).toBe('nothing');
    expect((await createDueStore(fixture).list('timetable', monday)).keys).not.toContain(`${code}/${stored.change.id}`);
  });

  it('is closed once when only answers were lost', async () => {
    const { code, env } = openOffice(fixture);
    for (const command of ['TransactWriteItemsCommand', 'UpdateItemCommand']) {
      const { client, seen } = faultyClient(fixture, command, [{ lost: brokenConnection() }]);
      await changed(openOfficeOn({ ...fixture, client }, env), aChange(code, { hours: { from: '09:00', to: '17:00' } }));
      expect(seen.calls).toBeGreaterThan(1);
    }
    expect(planOf((await dayOf(code)) ?? {})).toMatchObject({ version: 2, changes: [{}, {}] });
  });

  it('over several days keeps how far it has come', async () => {
    const { code, deps } = openOffice(fixture);
    const stored = aChange(code, { to: addDays(tuesday, 2) });
    expect(await changed(deps, stored)).toMatchObject({ state: 'applied', nextDay: addDays(tuesday, 3) });
    for (const ahead of [0, 1, 2]) expect(await isFreeAt(code, noon, addDays(tuesday, ahead))).toBe(false);
    expect(await isFreeAt(code, noon, addDays(tuesday, 3))).toBe(true);
  });
});

/** The same office over another client of the table. */
function openOfficeOn(table: typeof fixture, env: ReturnType<typeof openOffice>['env']) {
  return { env, timetable: openOffice(table).deps.timetable };
}

describe('AP63 withdraw a change, AP65 say how far it has come', () => {
  it('opens what nothing else closes, and leaves the rest', async () => {
    const { code, deps } = openOffice(fixture);
    const morning = await changed(deps, aChange(code, { hours: { from: '08:30', to: '11:00' } }));
    await changed(deps, aChange(code, { kind: 'counter-out', counter: '1', hours: { from: '10:00', to: '12:00' } }));
    expect(await withdrawn(deps, morning)).toMatchObject({ state: 'withdrawn' });
    const at = (counter: string, from: number) => isFreeAt(code, { counter, from, to: from + 20 });
    expect(await Promise.all([at('1', 540), at('2', 540), at('2', 630)])).toEqual([true, true, true]);
    expect(await Promise.all([at('1', 615), at('1', 690)])).toEqual([false, false]);
  });

  it('is never overtaken by what it withdraws', async () => {
    const { code, deps } = openOffice(fixture);
    const stored = await recorded(deps, aChange(code));
    await withdrawn(deps, stored);
    expect(await goThrough(deps, stored)).toMatchObject({ state: 'withdrawn' });
    expect(await isFreeAt(code, noon)).toBe(true);
    expect(planOf((await dayOf(code)) ?? {}).changes).toEqual([]);
  });

  it('of an added session closes what is free of it, and adding it again opens it', async () => {
    const { code, deps } = openOffice(fixture);
    const session = { kind: 'extended', from: '19:00', to: '20:00', counters: ['1', '2'], onlineShare: 1 };
    const evening = { office: code, day: tuesday, counter: '1', from: 1_140, to: 1_160, intervalMinutes: 15 };
    const added = await changed(deps, aChange(code, { kind: 'session', session }));
    const hold = aHold(evening);
    expect(await fixture.store.hold({ hold, nowSeconds: start, planVersion: 1 })).toMatchObject({ held: true });
    await withdrawn(deps, added);
    expect(await fixture.store.book(bookingOf(hold, anAppointment(hold)))).toEqual({ outcome: 'slot-lost' });
    await changed(deps, aChange(code, { kind: 'session', session }));
    expect(await fixture.store.hold({ hold: aHold(evening), nowSeconds: start, planVersion: 3 })).toMatchObject({ held: true });
  });

  it('twice is once, and what is withdrawn stays so', async () => {
    const { code, deps } = openOffice(fixture);
    const stored = await changed(deps, aChange(code));
    await Promise.all([withdrawn(deps, stored), withdrawn(deps, stored)]);
    expect(await changed(deps, stored)).toMatchObject({ state: 'withdrawn' });
    expect(await planVersion(code)).toBe(2);
    expect(await isFreeAt(code, noon)).toBe(true);
  });
});

describe('AP65 a change of an office that the pack has lost', () => {
  it('waits for nothing any more, says so once, and can be withdrawn when the office is back', async () => {
    const { code, deps, env } = openOffice(fixture);
    const lost = { ...deps, env: { ...env, county: smallCounty } };
    const stored = await changed(deps, aChange(code, { to: addDays(tuesday, 1) }));
    const key = changeDueKey(stored.change);
    await deps.timetable.beginWithdrawal(stored, monday);
    expect(await resumeChange(lost, key)).toBe('abandoned');
    expect(await resumeChange(lost, key)).toBe('nothing');
    expect((await createDueStore(fixture).list('timetable', monday)).keys).not.toContain(key);
    expect(await deps.timetable.find(code, stored.change.id)).toMatchObject({ state: 'abandoned' });
    expect(await changed(deps, stored), 'sent again').toMatchObject({ state: 'abandoned' });
    expect(await withdrawn(deps, stored)).toMatchObject({ state: 'withdrawn' });
    expect(await isFreeAt(code, noon)).toBe(true);
  });
});

describe('closures that race bookings', () => {
  it('let nobody book inside once they are done, and lose nothing that was booked', async () => {
    const person = fc.record({ counter: fc.constantFrom('1', '2', '3'), from: fc.constantFrom(600, 615, 630, 645, 660) });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 4, maxLength: 10 }), fc.nat(3), async (people, ahead) => {
        const { code, deps } = openOffice(fixture);
        const made: string[] = [];
        const book = async (slot: (typeof people)[number]) => {
          const hold = aHold({ ...noon, ...slot, office: code, to: slot.from + 20 });
          const appointment = anAppointment(hold);
          await fixture.store.hold({ hold, nowSeconds: start });
          if ((await fixture.store.book(bookingOf(hold, appointment))).outcome === 'booked') made.push(appointment.key);
        };
        for (const slot of people.slice(0, ahead)) await book(slot);
        const closing = changed(deps, aChange(code, { hours: { from: '10:00', to: '11:30' } }));
        await Promise.all([closing, ...people.slice(ahead).map(book)]);
        const before = [...made];
        await Promise.all(people.map(book));
        expect(made).toEqual(before);
        await withdrawn(deps, await closing);
        const stretch = { days: [tuesday], counters: ['1', '2', '3'], from: 480, to: 1_080 };
        const live = await Promise.all(made.map((key) => fixture.store.find(key)));
        expect(live.every((appointment) => appointment?.status === 'booked')).toBe(true);
        await expectSound(fixture.store, code, { stretch, keys: made });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe('capacity units with changes in force', () => {
  it('cost at most 2 to read fourteen full days, each with two changes', async () => {
    const { code, deps } = openOffice(fixture);
    const counted = meter(fixture.client);
    const days = Array.from({ length: 14 }, (_, index) => addDays(tuesday, index));
    await Promise.all(days.map((each) => fillDay({ ...fixture, office: code, day: each })));
    const reason = { zh: '\u7535'.repeat(40), en: 'e'.repeat(80) };
    await changed(deps, aChange(code, { to: days.at(-1), reason, hours: { from: '11:00', to: '12:00' } }));
    await changed(deps, aChange(code, { to: days.at(-1), reason, kind: 'counter-out', counter: '2' }));
    const store = createAppointmentStore({ ...fixture, keepPersonalDays: 90 });
    expect(await unitsOf(counted, () => store.readLedger(code, tuesday, addDays(tuesday, 13)))).toBeLessThanOrEqual(2);
  });
});
