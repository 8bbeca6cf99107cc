import { expect } from 'vitest';
import type { Appointment } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { intervalsOf } from '#core/timetable/ledger.ts';
import { nameOf, namesOf } from './appointment-model.ts';

export type Stretch = {
  readonly days: readonly string[];
  readonly counters: readonly string[];
  readonly from: number;
  readonly to: number;
};

/** Until when every interval of some days and counters is taken, by name. */
export async function readIntervals(
  store: AppointmentStore,
  office: string,
  { days, counters, from, to }: Stretch,
): Promise<Map<string, number>> {
  const intervals = new Map<string, number>();
  for (const day of days) {
    const ledger = (await store.readLedger(office, day, day)).get(day);
    for (const counter of counters) {
      for (const interval of intervalsOf({ from, to }, ledger?.intervalMinutes ?? 1)) {
        const until = ledger?.takenUntil(counter, interval);
        if (until !== undefined) intervals.set(nameOf({ day, counter }, interval), until);
      }
    }
  }
  return intervals;
}

/**
 * What must be true of an office whatever happened: no two live appointments overlap at a counter, every interval of one is booked, and no interval is
 * booked without one, but for those that are `closed`. Gives the live ones.
 */
export async function expectSound(
  store: AppointmentStore,
  office: string,
  at: { stretch: Stretch; keys: Iterable<string>; closed?: readonly string[] },
): Promise<Appointment[]> {
  const appointments = await Promise.all([...at.keys].map((key) => store.find(key)));
  const live = appointments.filter((appointment) => appointment?.status === 'booked').filter((appointment) => appointment !== undefined);
  const covered = live.flatMap(namesOf);
  const intervals = await readIntervals(store, office, at.stretch);
  const closed = new Set(at.closed);
  const bookedIntervals = [...intervals].flatMap(([name, until]) =>
    until === Number.POSITIVE_INFINITY && !closed.has(name) ? [name] : [],
  );
  expect(new Set(covered).size, 'two live appointments overlap').toBe(covered.length);
  expect(bookedIntervals.toSorted(), 'ledger and appointments differ').toEqual(covered.toSorted());
  return live;
}
