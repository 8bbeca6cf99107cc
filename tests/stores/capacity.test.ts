import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '#shared/local-time.ts';
import { aHold, anAppointment, anOffice, bookingOf, cancelOf, day, moveOf, openFixture, start, slotOf } from './appointment-fixture.ts';
import { meter, transactionUnits, unitsOf } from './capacity.ts';
import { fillDay } from './full-days.ts';

let fixture: Awaited<ReturnType<typeof openFixture>>;
let counted: { units: number };
beforeAll(async () => {
  fixture = await openFixture();
  counted = meter(fixture.client);
});

const morning = { from: 540, to: 565 };

describe('capacity units on a full normal day of the largest station', () => {
  it('cost at most 2 to hold, 8 to book, 8 to cancel', async () => {
    const office = anOffice();
    await fillDay({ ...fixture, office, day }, morning);
    const hold = aHold({ office, ...morning });
    expect(await unitsOf(counted, () => fixture.store.hold({ hold, nowSeconds: start }))).toBeLessThanOrEqual(2);
    const appointment = anAppointment(hold);
    expect(await unitsOf(counted, () => fixture.store.book(bookingOf(hold, appointment)))).toBeLessThanOrEqual(8);
    expect(await transactionUnits(fixture, appointment, [slotOf(hold)])).toBeLessThanOrEqual(8);
    expect(await unitsOf(counted, () => fixture.store.cancel(cancelOf(appointment)))).toBeLessThanOrEqual(8);
    expect(await transactionUnits(fixture, appointment, [slotOf(hold)])).toBeLessThanOrEqual(8);
  });

  it('cost at most 8 to move within the day', async () => {
    const office = anOffice();
    await fillDay({ ...fixture, office, day }, { from: 540, to: 590 });
    const [first, second] = [aHold({ office }), aHold({ office, from: 565, to: 590 })];
    await fixture.store.hold({ hold: first, nowSeconds: start });
    const appointment = anAppointment(first);
    await fixture.store.book(bookingOf(first, appointment));
    await fixture.store.hold({ hold: second, nowSeconds: start });
    expect(await unitsOf(counted, () => fixture.store.move(moveOf(appointment, second)))).toBeLessThanOrEqual(8);
    expect(await transactionUnits(fixture, appointment, [slotOf(first), slotOf(second)])).toBeLessThanOrEqual(8);
  });

  it('cost at most 2 to read fourteen days', async () => {
    const office = anOffice();
    const days = Array.from({ length: 14 }, (_, index) => addDays(day, index));
    await Promise.all(days.filter((each) => isoWeekday(each) <= 5).map((each) => fillDay({ ...fixture, office, day: each })));
    expect(await unitsOf(counted, () => fixture.store.readLedger(office, day, addDays(day, 13)))).toBeLessThanOrEqual(2);
  });

  it('cost at most 1 to read an appointment, the same for hit and miss', async () => {
    const hold = aHold({ office: anOffice() });
    await fixture.store.hold({ hold, nowSeconds: start });
    const appointment = anAppointment(hold);
    await fixture.store.book(bookingOf(hold, appointment));
    const hit = await unitsOf(counted, () => fixture.store.find(appointment.key));
    expect(hit).toBeLessThanOrEqual(1);
    expect(await unitsOf(counted, () => fixture.store.find('missing'))).toBe(hit);
  });
});
