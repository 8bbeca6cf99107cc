import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { guardKey, receiptPointerKey } from '#adapters/dynamo/keys.ts';
import {
  aHold,
  anAppointment,
  anOffice,
  booked,
  bookingOf,
  cancelOf,
  forever,
  held,
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

describe('AP04 book', () => {
  it('turns a hold into an appointment, its intervals and its guard', async () => {
    const hold = await held(fixture.store, { office: anOffice() });
    const appointment = anAppointment(hold);
    expect(await fixture.store.book(bookingOf(hold, appointment))).toEqual({ outcome: 'booked' });
    expect(await fixture.store.find(appointment.key)).toEqual(appointment);
    expect(await takenAt(fixture.store, slotOf(hold))).toEqual(Array(5).fill(forever));
    const [guard = ''] = appointment.guards;
    const { Item } = await fixture.client.send(new GetItemCommand({ TableName: fixture.tableName, Key: guardKey(guard) }));
    expect(Item).toMatchObject({ owner: { S: appointment.key }, until: { N: String(visitEnd) }, ttl: { N: String(visitEnd) } });
  });

  it('answers a repetition with what is stored and changes nothing', async () => {
    const hold = await held(fixture.store, { office: anOffice() });
    const appointment = anAppointment(hold);
    await fixture.store.book(bookingOf(hold, appointment));
    const again = { ...appointment, bodyDigest: 'another', checkInCode: 'ZZZZZZZZ' };
    expect(await fixture.store.book(bookingOf(hold, again))).toEqual({ outcome: 'repeated', stored: appointment });
    expect(await fixture.store.find(appointment.key)).toEqual(appointment);
  });

  it('answers a repetition after a cancellation with the cancelled appointment', async () => {
    const hold = await held(fixture.store, { office: anOffice() });
    const appointment = anAppointment(hold);
    await fixture.store.book(bookingOf(hold, appointment));
    const { cancelled } = cancelOf(appointment);
    await fixture.store.cancel(cancelOf(appointment));
    expect(await fixture.store.book(bookingOf(hold, appointment))).toEqual({ outcome: 'repeated', stored: cancelled });
  });

  it('books once when the same request comes ten times at once', async () => {
    const hold = await held(fixture.store, { office: anOffice() });
    const appointment = anAppointment(hold);
    const answers = await Promise.all(Array.from({ length: 10 }, () => fixture.store.book(bookingOf(hold, appointment))));
    const outcomes = answers.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['booked', ...Array(9).fill('repeated')]);
  });

  it('still books after the hold ended as long as nobody took the slot', async () => {
    const hold = await held(fixture.store, { office: anOffice() });
    expect(await fixture.store.book(bookingOf(hold, anAppointment(hold), start + 5_000))).toEqual({ outcome: 'booked' });
  });

  it('comes too late when another holds the slot', async () => {
    const office = anOffice();
    const late = await held(fixture.store, { office });
    const next = aHold({ office, from: 560, to: 585, heldUntil: start + 1_300 });
    await fixture.store.hold({ hold: next, nowSeconds: start + 700 });
    const appointment = anAppointment(late);
    expect(await fixture.store.book(bookingOf(late, appointment, start + 701))).toEqual({ outcome: 'slot-lost' });
    expect(await fixture.store.find(appointment.key)).toBeUndefined();
    expect(await takenAt(fixture.store, slotOf(next))).toEqual(Array(5).fill(start + 1_300));
  });

  it('comes too late when another has booked the slot', async () => {
    const office = anOffice();
    const late = await held(fixture.store, { office });
    const next = aHold({ office, heldUntil: start + 1_300 });
    await fixture.store.hold({ hold: next, nowSeconds: start + 700 });
    await fixture.store.book(bookingOf(next, anAppointment(next), start + 700));
    expect(await fixture.store.book(bookingOf(late, anAppointment(late), start + 701))).toEqual({ outcome: 'slot-lost' });
  });

  it('comes too late when its hold was released', async () => {
    const hold = await held(fixture.store, { office: anOffice() });
    await fixture.store.release(hold);
    expect(await fixture.store.book(bookingOf(hold, anAppointment(hold)))).toEqual({ outcome: 'slot-lost' });
  });

  it('refuses a second live booking of the person for the service, and leaves its hold alone', async () => {
    const office = anOffice();
    await booked(fixture.store, aHold({ office }), `person-${office}`);
    const second = await held(fixture.store, { office, from: 600, to: 625 });
    const appointment = anAppointment(second, `person-${office}`);
    expect(await fixture.store.book(bookingOf(second, appointment))).toEqual({ outcome: 'already-booked' });
    expect(await fixture.store.find(appointment.key)).toBeUndefined();
    expect(await takenAt(fixture.store, slotOf(second))).toEqual(Array(5).fill(start + 600));
  });

  it('gives a person who books two slots at the same time one of them', async () => {
    const office = anOffice();
    const holds = await Promise.all([
      held(fixture.store, { office }),
      held(fixture.store, { office, counter: '2' }),
      held(fixture.store, { office, counter: '3' }),
    ]);
    const answers = await Promise.all(holds.map((hold) => fixture.store.book(bookingOf(hold, anAppointment(hold, `twice-${office}`)))));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['already-booked', 'already-booked', 'booked']);
  });

  it('lets the person book another service, and another person the same service', async () => {
    const office = anOffice();
    await booked(fixture.store, aHold({ office }), `one-${office}`);
    await expect(booked(fixture.store, aHold({ office, counter: '2', services: ['CR2'] }), `one-${office}`)).resolves.toBeDefined();
    await expect(booked(fixture.store, aHold({ office, counter: '3' }), `two-${office}`)).resolves.toBeDefined();
  });

  it('lets the person book again from the second the earlier visit has ended, tidied away or not', async () => {
    const office = anOffice();
    await booked(fixture.store, aHold({ office }), `again-${office}`);
    const again = aHold({ office, counter: '2', heldUntil: visitEnd + 600 });
    await fixture.store.hold({ hold: again, nowSeconds: visitEnd - 1 });
    const appointment = anAppointment(again, `again-${office}`);
    const later = { ...bookingOf(again, appointment), guardUntil: visitEnd + 86_400 };
    expect(await fixture.store.book({ ...later, nowSeconds: visitEnd - 1 })).toEqual({ outcome: 'already-booked' });
    expect(await fixture.store.book({ ...later, nowSeconds: visitEnd })).toEqual({ outcome: 'booked' });
  });

  it('guards every service of a visit: one that is booked already refuses both', async () => {
    const office = anOffice();
    await booked(fixture.store, aHold({ office, services: ['CR2'] }), `both-${office}`);
    const both = await held(fixture.store, { office, from: 600, to: 640, services: ['HJ1', 'CR2'] });
    expect(await fixture.store.book(bookingOf(both, anAppointment(both, `both-${office}`)))).toEqual({ outcome: 'already-booked' });
    const other = await held(fixture.store, { office, from: 700, to: 725 });
    expect(await fixture.store.book(bookingOf(other, anAppointment(other, `both-${office}`)))).toEqual({ outcome: 'booked' });
  });

  it('tells who holds no slot nothing about the bookings of a person', async () => {
    const office = anOffice();
    await booked(fixture.store, aHold({ office }), `known-${office}`);
    const stale = aHold({ office, from: 600, to: 625 });
    expect(await fixture.store.book(bookingOf(stale, anAppointment(stale, `known-${office}`)))).toEqual({ outcome: 'slot-lost' });
  });
});

describe('AP05 read an appointment', () => {
  it('gives back everything that was booked', async () => {
    const appointment = await booked(fixture.store, aHold({ office: anOffice(), services: ['HJ1', 'CR2'] }));
    expect(await fixture.store.find(appointment.key)).toEqual(appointment);
  });

  it('finds nothing under an unknown key', async () => {
    expect(await fixture.store.find('unknown')).toBeUndefined();
  });

  it('finds no appointment under the receipt of a case', async () => {
    const key = anOffice();
    const Item = { ...receiptPointerKey(key), caseId: { S: 'case' } };
    await fixture.client.send(new PutItemCommand({ TableName: fixture.tableName, Item }));
    expect(await fixture.store.find(key)).toBeUndefined();
  });

  it('finds nothing once the keeping time is over, tidied away or not', async () => {
    const appointment = await booked(fixture.store, aHold({ office: anOffice() }));
    fixture.clock.seconds = visitEnd + 90 * 86_400 - 1;
    const before = await fixture.store.find(appointment.key);
    fixture.clock.seconds += 1;
    const after = await fixture.store.find(appointment.key);
    fixture.clock.seconds = start;
    expect([before?.key, after]).toEqual([appointment.key, undefined]);
  });
});
