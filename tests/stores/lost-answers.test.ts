import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAppointmentStore } from '#adapters/dynamo/appointment-store.ts';
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
import { brokenConnection, faultyClient } from './faulty-client.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
});

type Faults = Parameters<typeof faultyClient>[2];

function storeThatMeets(commandName: string, faults: Faults) {
  const { client, seen } = faultyClient(fixture, commandName, faults);
  return { seen, store: createAppointmentStore({ ...fixture, client, keepPersonalDays: 90 }) };
}

const conflict = () => ({ instead: new TransactionConflictException({ message: 'conflict', $metadata: {} }) });
const lost = () => ({ lost: brokenConnection() });
function cancelledBy(...codes: string[]) {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return { instead: new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons }) };
}

describe('AP02 hold a slot, in trouble', () => {
  it('counts as held when only the answer was lost', async () => {
    const { store, seen } = storeThatMeets('UpdateItemCommand', [lost()]);
    expect(await store.hold({ hold: aHold({ office: anOffice() }), nowSeconds: start })).toMatchObject({ held: true });
    expect(seen.calls).toBe(2);
  });

  it('is tried again when a booking of the same day was in its way', async () => {
    const { store, seen } = storeThatMeets('UpdateItemCommand', [conflict(), conflict()]);
    expect(await store.hold({ hold: aHold({ office: anOffice() }), nowSeconds: start })).toMatchObject({ held: true });
    expect(seen.calls).toBe(3);
  });

  it('is still a refusal when somebody else was quicker', async () => {
    const office = anOffice();
    await fixture.store.hold({ hold: aHold({ office }), nowSeconds: start });
    const { store } = storeThatMeets('UpdateItemCommand', [conflict(), lost()]);
    expect(await store.hold({ hold: aHold({ office }), nowSeconds: start })).toMatchObject({ held: false });
  });
});

describe('AP03 release a hold, in trouble', () => {
  it('is done when only the answer was lost', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    await storeThatMeets('UpdateItemCommand', [lost()]).store.release(hold);
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(undefined));
  });
});

describe('AP04 book, in trouble', () => {
  async function heldSlot() {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    return { hold, appointment: anAppointment(hold) };
  }

  it('is booked once when only the answer was lost, and asked again by itself', async () => {
    const { hold, appointment } = await heldSlot();
    const { store, seen } = storeThatMeets('TransactWriteItemsCommand', [lost()]);
    expect(['booked', 'repeated']).toContain((await store.book(bookingOf(hold, appointment))).outcome);
    expect(seen.calls).toBe(2);
    expect(await fixture.store.find(appointment.key)).toEqual(appointment);
  });

  it('throws when every answer was lost, and the repetition of the resident is answered with what is stored', async () => {
    const { hold, appointment } = await heldSlot();
    const { store } = storeThatMeets('TransactWriteItemsCommand', [lost(), lost(), lost()]);
    await expect(store.book(bookingOf(hold, appointment))).rejects.toThrow('the store is busy');
    expect(await fixture.store.book(bookingOf(hold, appointment))).toEqual({ outcome: 'repeated', stored: appointment });
  });

  it.each([
    { what: 'a conflict', fault: cancelledBy('TransactionConflict', 'None', 'None') },
    { what: 'throttling', fault: cancelledBy('None', 'ThrottlingError', 'None') },
    { what: 'a twin still at work, half visible', fault: cancelledBy('None', 'TransactionConflict', 'ConditionalCheckFailed') },
  ])('believes no refusal after $what but tries again', async ({ fault }) => {
    const { hold, appointment } = await heldSlot();
    const { store, seen } = storeThatMeets('TransactWriteItemsCommand', [fault, fault]);
    expect(await store.book(bookingOf(hold, appointment))).toEqual({ outcome: 'booked' });
    expect(seen.calls).toBe(3);
  });

  it('throws what a transaction was cancelled for when that is no verdict on its conditions', async () => {
    const { hold, appointment } = await heldSlot();
    const { store } = storeThatMeets('TransactWriteItemsCommand', [cancelledBy('ValidationError', 'None', 'None')]);
    await expect(store.book(bookingOf(hold, appointment))).rejects.toThrow(TransactionCanceledException);
  });
});

describe('AP06 move, in trouble', () => {
  it('is moved once when only the answer was lost', async () => {
    const office = anOffice();
    const before = await booked(fixture.store, aHold({ office }));
    const hold = aHold({ office, from: 600, to: 625 });
    await fixture.store.hold({ hold, nowSeconds: start });
    expect(await storeThatMeets('TransactWriteItemsCommand', [lost()]).store.move(moveOf(before, hold))).toBe('moved');
    expect(await fixture.store.find(before.key)).toEqual(movedTo(before, hold));
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(forever));
  });
});

describe('AP07 cancel, in trouble', () => {
  it('is cancelled once when only the answer was lost', async () => {
    const before = await booked(fixture.store, aHold({ office: anOffice() }));
    expect(await storeThatMeets('TransactWriteItemsCommand', [lost()]).store.cancel(cancelOf(before))).toBe('cancelled');
    expect(await fixture.store.find(before.key)).toMatchObject({ status: 'cancelled', version: 2 });
  });
});
