import { beforeAll, describe, expect, it } from 'vitest';
import { createAppointmentList } from '#adapters/dynamo/appointment-list.ts';
import { aHold, anAppointment, anOffice, bookingOf, cancelOf, day, moveOf, openFixture, start } from './appointment-fixture.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => {
  fixture = await openFixture();
});

const booked = async (over: Parameters<typeof aHold>[0]) => {
  const hold = aHold(over);
  await fixture.store.hold({ hold, nowSeconds: start });
  const appointment = anAppointment(hold);
  await fixture.store.book(bookingOf(hold, appointment));
  return appointment;
};

describe('AP16 an office\u2019s day of appointments', () => {
  const keysOn = async (office: string, on = day) => (await createAppointmentList(fixture).onDay(office, on)).entries.map(({ key }) => key);

  it('stands by its start, says what and where, and nothing of who comes', async () => {
    const office = anOffice();
    const late = await booked({ office, from: 600, to: 620 });
    const early = await booked({ office, from: 540, to: 560 });
    await booked({ office: anOffice(), from: 540, to: 560 });
    const { entries, next } = await createAppointmentList(fixture).onDay(office, day);
    expect(next).toBeUndefined();
    expect(entries).toEqual([early, late].map(({ key, services, slots, checkInCode }) => ({ key, services, slots, checkInCode })));
  });

  it('loses what is cancelled, and what is moved stands where it went', async () => {
    const office = anOffice();
    const [goes, moves] = [await booked({ office, from: 540, to: 560 }), await booked({ office, from: 600, to: 620 })];
    await fixture.store.cancel(cancelOf(goes));
    expect(await keysOn(office)).toEqual([moves.key]);
    const to = aHold({ office, day: '2027-01-21', from: 540, to: 560 });
    await fixture.store.hold({ hold: to, nowSeconds: start });
    await fixture.store.move(moveOf(moves, to));
    expect([await keysOn(office), await keysOn(office, '2027-01-21')]).toEqual([[], [moves.key]]);
  });
});
