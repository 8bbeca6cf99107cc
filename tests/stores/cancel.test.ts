import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { guardKey } from '#adapters/dynamo/keys.ts';
import {
  aHold,
  anAppointment,
  anOffice,
  booked,
  bookingOf,
  cancelOf,
  forever,
  movedTo,
  moveOf,
  openFixture,
  slotOf,
  start,
  takenAt,
} from './appointment-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
});

describe('AP07 cancel', () => {
  it('leaves the appointment cancelled and frees its slot at the given instant, not before', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    expect(await fixture.store.cancel(cancelOf(before, start + 240))).toBe('cancelled');
    expect(await fixture.store.find(before.key)).toEqual({ ...before, status: 'cancelled', version: 2 });
    expect(await takenAt(fixture.store, slotOf(before))).toEqual(Array(5).fill(start + 240));
    expect(await fixture.store.hold({ hold: aHold({ office, heldUntil: start + 900 }), nowSeconds: start + 239 })).toMatchObject({
      held: false,
    });
    expect(await fixture.store.hold({ hold: aHold({ office, heldUntil: start + 900 }), nowSeconds: start + 240 })).toMatchObject({
      held: true,
    });
  });

  it('lets the person book again at once', async () => {
    const office = anOffice();
    const services = ['HJ1', 'CR2'];
    const before = await booked(fixture.store, aHold({ office, services }), `back-${office}`);
    await fixture.store.cancel(cancelOf(before));
    await expect(booked(fixture.store, aHold({ office, counter: '2', services }), `back-${office}`)).resolves.toBeDefined();
  });

  it('is done once however often and at whatever time it is asked for', async () => {
    const before = await booked(fixture.store, aHold({ office: anOffice() }));
    const cancellation = cancelOf(before);
    const answers = await Promise.all(Array.from({ length: 5 }, () => fixture.store.cancel(cancellation)));
    expect([...answers, await fixture.store.cancel(cancellation)]).toEqual(Array(6).fill('cancelled'));
    expect(await fixture.store.find(before.key)).toMatchObject({ status: 'cancelled', version: 2 });
  });

  it('comes too late for the slot when it has passed to somebody else', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    await fixture.store.cancel(cancelOf(before));
    const next = await booked(fixture.store, aHold({ office }));
    await fixture.store.cancel(cancelOf(before));
    expect(await takenAt(fixture.store, slotOf(next))).toEqual(Array(5).fill(forever));
    expect(await fixture.store.find(next.key)).toEqual(next);
  });

  it('refuses the version before a move and leaves both slots as they are', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = aHold({ office, from: 600, to: 625 });
    await fixture.store.hold({ hold, nowSeconds: start });
    await fixture.store.move(moveOf(before, hold));
    expect(await fixture.store.cancel(cancelOf(before))).toBe('changed-meanwhile');
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(forever));
  });

  it('refuses what was seen before a move there and back: same slot, other version', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const there = aHold({ office, from: 600, to: 625 });
    await fixture.store.hold({ hold: there, nowSeconds: start });
    await fixture.store.move(moveOf(before, there));
    const back = aHold({ office });
    await fixture.store.hold({ hold: back, nowSeconds: start });
    await fixture.store.move(moveOf(movedTo(before, there), back));
    expect(await fixture.store.cancel(cancelOf(before))).toBe('changed-meanwhile');
    expect(await fixture.store.find(before.key)).toMatchObject({ status: 'booked', version: 3 });
  });

  it('lets either a move or a cancellation at the same time win, never half of both', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = aHold({ office, from: 600, to: 625 });
    await fixture.store.hold({ hold, nowSeconds: start });
    const answers = await Promise.all([fixture.store.move(moveOf(before, hold)), fixture.store.cancel(cancelOf(before))]);
    const movedThere = await takenAt(fixture.store, slotOf(hold));
    expect([
      ['moved', 'changed-meanwhile', forever],
      ['changed-meanwhile', 'cancelled', start + 600],
    ]).toContainEqual([...answers, movedThere[0]]);
  });

  it('takes a guard away only if it is its own', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }), `mine-${office}`);
    const [guard = ''] = before.guards;
    await fixture.client.send(new DeleteItemCommand({ TableName: fixture.tableName, Key: guardKey(guard) }));
    const other = aHold({ office, counter: '2' });
    await fixture.store.hold({ hold: other, nowSeconds: start });
    await fixture.store.book(bookingOf(other, anAppointment(other, `mine-${office}`)));
    expect(await fixture.store.cancel(cancelOf(before))).toBe('changed-meanwhile');
  });

  it('cancels although its guard has been tidied away', async () => {
    const before = await booked(fixture.store, aHold({ office: anOffice() }));
    const [guard = ''] = before.guards;
    await fixture.client.send(new DeleteItemCommand({ TableName: fixture.tableName, Key: guardKey(guard) }));
    expect(await fixture.store.cancel(cancelOf(before))).toBe('cancelled');
  });
});
