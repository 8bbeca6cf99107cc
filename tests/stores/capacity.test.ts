import { beforeAll, describe, expect, it } from 'vitest';
import { longestVisitMinutes } from '#shared/county/longest-visit.ts';
import { addDays, isoWeekday } from '#shared/local-time.ts';
import { aHold, anAppointment, anOffice, bookingOf, cancelOf, day, moveOf, openFixture, slotOf, start } from './appointment-fixture.ts';
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
  const budget = 8;
  /** As the service counts the items alone; one unit more is for the entry in the list of the office's day. */
  const items = 7;

  it('cost at most 1 to hold, 8 to book, 8 to cancel', async () => {
    const office = anOffice();
    await fillDay({ ...fixture, office, day }, morning);
    const hold = aHold({ office, ...morning, intervalMinutes: 15 });
    expect(await unitsOf(counted, () => fixture.store.hold({ hold, nowSeconds: start }))).toBeLessThanOrEqual(1);
    const appointment = anAppointment(hold);
    expect(await unitsOf(counted, () => fixture.store.book(bookingOf(hold, appointment)))).toBeLessThanOrEqual(budget);
    expect(await transactionUnits(fixture, appointment, [slotOf(hold)])).toBeLessThanOrEqual(items);
    expect(await unitsOf(counted, () => fixture.store.cancel(cancelOf(appointment)))).toBeLessThanOrEqual(budget);
    expect(await transactionUnits(fixture, appointment, [slotOf(hold)])).toBeLessThanOrEqual(items);
  });

  it('cost at most 8 to move within the day', async () => {
    const office = anOffice();
    await fillDay({ ...fixture, office, day }, { from: 540, to: 600 });
    const [first, second] = [aHold({ office, intervalMinutes: 15 }), aHold({ office, from: 570, to: 590, intervalMinutes: 15 })];
    await fixture.store.hold({ hold: first, nowSeconds: start });
    const appointment = anAppointment(first);
    await fixture.store.book(bookingOf(first, appointment));
    await fixture.store.hold({ hold: second, nowSeconds: start });
    expect(await unitsOf(counted, () => fixture.store.move(moveOf(appointment, second)))).toBeLessThanOrEqual(budget);
    expect(await transactionUnits(fixture, appointment, [slotOf(first), slotOf(second)])).toBeLessThanOrEqual(items);
  });

  it('cost a party 2 for its ledger day, 2 for each kilobyte of the appointment and 2 for each person and service', async () => {
    const office = anOffice();
    await fillDay({ ...fixture, office, day }, { from: 540, to: 720 });
    const services = ['HJ1', 'CR2', 'ID2'];
    for (const [people, kilobytes] of [
      [1, 2],
      [2, 2],
      [4, 2],
    ] as const) {
      const party = Array.from({ length: people }, () => services);
      const hold = aHold({ office, from: 540, to: 580, beside: [{ from: 580, to: 630 }], party, intervalMinutes: 15 });
      await fixture.store.hold({ hold, nowSeconds: start });
      const appointment = anAppointment(hold);
      await fixture.store.book(bookingOf(hold, appointment));
      expect(await transactionUnits(fixture, appointment, hold.slots)).toBe(2 + 2 * kilobytes + 2 * people * services.length);
      await fixture.store.cancel(cancelOf(appointment));
    }
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

describe('the longest visit that may be held in place of another one, on the finest grid there is', () => {
  /** A hold of some minutes, then another as long, in its place and begun some minutes later. */
  async function holdTwice(minutes: number, later: number) {
    const office = anOffice();
    const from = 300;
    const replaces = aHold({ office, from, to: from + minutes });
    const hold = aHold({ office, from: from + later, to: from + later + minutes });
    await fixture.store.hold({ hold: replaces, nowSeconds: start });
    return fixture.store.hold({ hold, nowSeconds: start, replaces });
  }
  const laterBy = [0, 5, 120, longestVisitMinutes, 600];

  it.each(laterBy)('is taken by one update of the service when it begins %i minutes later', async (later) => {
    expect(await holdTwice(longestVisitMinutes, later)).toMatchObject({ held: true });
  });

  it.each(laterBy)('could not be five minutes longer: begun %i minutes later the service refuses it', async (later) => {
    await expect(holdTwice(longestVisitMinutes + 5, later)).rejects.toThrow('too many operators');
  });
});
