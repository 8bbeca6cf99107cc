import { beforeAll, describe, expect, it } from 'vitest';
import { bookedState } from '#adapters/dynamo/slot-states.ts';
import type { Appointment } from '#core/appointments/appointment.ts';
import {
  aHold,
  anAppointment,
  anOffice,
  booked,
  bookingOf,
  cancelOf,
  forever,
  held,
  movedTo,
  moveOf,
  openFixture,
  slotOf,
  start,
  takenAt,
  visitEnd,
} from './appointment-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
});

async function stored({ key }: Appointment): Promise<Appointment> {
  const stored = await fixture.store.find(key);
  if (stored === undefined) throw new Error('appointment is gone');
  return stored;
}

const elsewhere = [
  { where: 'within the day: one ledger item', there: { from: 600, to: 625 } },
  { where: 'to another day: two ledger items', there: { day: '2027-01-22' } },
  { where: 'to another counter at the same time', there: { counter: '2' } },
];

describe('AP06 move', () => {
  it.each(elsewhere)('takes the new slot and gives the old one back at its time, $where', async ({ there }) => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = await held(fixture.store, { office, ...there });
    expect(await fixture.store.move(moveOf(before, hold, start + 300))).toBe('moved');
    expect(await stored(before)).toEqual(movedTo(before, hold));
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(forever));
    expect(await takenAt(fixture.store, slotOf(before))).toEqual(Array(5).fill(start + 300));
    expect(await fixture.store.hold({ hold: aHold({ office }), nowSeconds: start + 299 })).toMatchObject({ held: false });
    expect(await fixture.store.hold({ hold: aHold({ office, heldUntil: start + 900 }), nowSeconds: start + 300 })).toMatchObject({
      held: true,
    });
  });

  it('moves to another office', async () => {
    const before = await booked(fixture.store, aHold({ office: anOffice() }));
    const hold = await held(fixture.store, { office: anOffice() });
    expect(await fixture.store.move(moveOf(before, hold))).toBe('moved');
    expect(slotOf(await stored(before))).toEqual(slotOf(hold));
  });

  it.each(elsewhere)('moves there and back, $where', async ({ there }) => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    await fixture.store.move(moveOf(before, await held(fixture.store, { office, ...there })));
    const back = await held(fixture.store, { office });
    expect(await fixture.store.move(moveOf(await stored(before), back))).toBe('moved');
    expect(await stored(before)).toMatchObject({ slots: before.slots, version: 3 });
    expect(await takenAt(fixture.store, slotOf(before))).toEqual(Array(5).fill(forever));
    expect(await fixture.store.hold({ hold: aHold({ office, ...there }), nowSeconds: start })).toMatchObject({ held: true });
  });

  it.each(elsewhere)('keeps the old slot when the new one is lost, $where', async ({ there }) => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const late = await held(fixture.store, { office, ...there });
    await fixture.store.hold({ hold: aHold({ office, ...there, heldUntil: start + 1_300 }), nowSeconds: start + 700 });
    expect(await fixture.store.move(moveOf(before, late))).toBe('slot-lost');
    expect(await stored(before)).toEqual(before);
    expect(await takenAt(fixture.store, slotOf(before))).toEqual(Array(5).fill(forever));
    expect(await takenAt(fixture.store, slotOf(late))).toEqual(Array(5).fill(start + 1_300));
  });

  it('by less than its own length keeps what both have, takes what was held and gives back the rest', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = aHold({ office, from: 550, to: 575, own: before.slots });
    expect(await fixture.store.hold({ hold, nowSeconds: start, moves: before.key })).toMatchObject({ held: true });
    expect(await takenAt(fixture.store, { ...slotOf(hold), from: 540 })).toEqual([...Array(5).fill(forever), start + 600, start + 600]);
    expect(await fixture.store.move(moveOf(before, hold, start + 300))).toBe('moved');
    expect(await takenAt(fixture.store, { ...slotOf(hold), from: 540 })).toEqual([start + 300, start + 300, ...Array(5).fill(forever)]);
  });

  it('is refused, near the old slot too, when what is new of it was not held or is held no more', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = aHold({ office, from: 550, to: 575, own: before.slots });
    expect(await fixture.store.move(moveOf(before, hold))).toBe('slot-lost');
    await fixture.store.hold({ hold, nowSeconds: start, moves: before.key });
    await fixture.store.release(hold);
    expect(await fixture.store.move(moveOf(before, hold))).toBe('slot-lost');
    expect(await stored(before)).toEqual(before);
    expect(await takenAt(fixture.store, { ...slotOf(hold), from: 540 })).toEqual([...Array(5).fill(forever), undefined, undefined]);
  });

  it('keeps the appointment for its time after the new visit, not after the old one', async () => {
    const before = await booked(fixture.store, aHold({ office: anOffice() }));
    const hold = await held(fixture.store, { office: anOffice(), day: '2027-02-20' });
    await fixture.store.move({ ...moveOf(before, hold), guardUntil: visitEnd + 31 * 86_400 });
    fixture.clock.seconds = visitEnd + 91 * 86_400;
    const stored = await fixture.store.find(before.key);
    fixture.clock.seconds = start;
    expect(stored?.key).toBe(before.key);
  });

  it('lets one of two different moves at the same time win and leaves the other hold alone', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const holds = await Promise.all([
      held(fixture.store, { office, from: 600, to: 625 }),
      held(fixture.store, { office, day: '2027-01-22' }),
    ]);
    const answers = await Promise.all(holds.map((hold) => fixture.store.move(moveOf(before, hold))));
    expect(answers.toSorted()).toEqual(['changed-meanwhile', 'moved']);
    const [loser] = holds.filter((_, index) => answers[index] === 'changed-meanwhile');
    if (loser === undefined) throw new Error('nobody lost');
    expect(await takenAt(fixture.store, slotOf(loser))).toEqual(Array(5).fill(start + 600));
  });

  it('does not move what has been cancelled, nor what has moved on', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    await fixture.store.move(moveOf(before, await held(fixture.store, { office, from: 600, to: 625 })));
    expect(await fixture.store.move(moveOf(before, await held(fixture.store, { office, from: 700, to: 725 })))).toBe('changed-meanwhile');
    const now = await stored(before);
    await fixture.store.cancel(cancelOf(now));
    expect(await fixture.store.move(moveOf(now, await held(fixture.store, { office, from: 800, to: 825 })))).toBe('changed-meanwhile');
    expect(await fixture.store.move(moveOf({ ...now, version: 3 }, await held(fixture.store, { office, from: 900, to: 925 })))).toBe(
      'changed-meanwhile',
    );
  });

  it('keeps the guard with the appointment, until the end of the new visit', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }), `guarded-${office}`);
    const move = moveOf(before, await held(fixture.store, { office, day: '2027-01-22' }));
    await fixture.store.move({ ...move, guardUntil: visitEnd + 172_800 });
    const second = aHold({ office, counter: '4', heldUntil: visitEnd + 600 });
    await fixture.store.hold({ hold: second, nowSeconds: visitEnd });
    const again = bookingOf(second, anAppointment(second, `guarded-${office}`), visitEnd);
    expect(await fixture.store.book(again)).toEqual({ outcome: 'already-booked' });
  });

  it('moves both guards of a visit of two services', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office, services: ['HJ1', 'CR2'] }));
    const hold = await held(fixture.store, { office, from: 600, to: 625, services: ['HJ1', 'CR2'] });
    expect(await fixture.store.move(moveOf(before, hold))).toBe('moved');
  });

  it('throws when the intervals of a booked appointment carry the tag of another', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = await held(fixture.store, { office, day: '2027-01-22' });
    const elsewhereBooked = aHold({ office: anOffice() });
    let other = await booked(fixture.store, elsewhereBooked);
    while (String(bookedState(other.key).B) === String(bookedState(before.key).B))
      other = await booked(fixture.store, aHold({ office: anOffice() }));
    const wrong = { ...before, slots: other.slots };
    await expect(fixture.store.move(moveOf(wrong, hold))).rejects.toThrow('not its own');
    await expect(fixture.store.cancel(cancelOf(wrong))).rejects.toThrow('not its own');
    expect(await stored(before)).toEqual(before);
    expect(await stored(other)).toEqual(other);
  });
});
