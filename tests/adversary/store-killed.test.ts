import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDynamoClient } from '#adapters/dynamo/client.ts';
import { openStores } from '#adapters/dynamo/open-stores.ts';
import type { Appointment } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import type { Slot } from '#core/timetable/ledger.ts';
import { aHold, anAppointment, bookingOf, start, tableDeps } from '#tests/stores/appointment-fixture.ts';
import { nameOf, namesOf } from '#tests/stores/appointment-model.ts';
import { expectSound } from '#tests/stores/sound-ledger.ts';
import { createTable, localAccess, startDurableDynamo } from '#tests/support/dynamo-local.ts';

const office = 'KILLED';
const days = ['2027-01-20', '2027-01-21'];
const counters = ['1', '2', '3'];
const stretch = { days, counters, from: 480, to: 1_080 };
const clerks = 12;
/** Acknowledged bookings after which the store is killed. */
const enough = 30;
const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(tableName?: string) {
  const dynamo = await startDurableDynamo(folder);
  const table = await createTable(dynamo.endpoint, { tableName });
  const client = createDynamoClient('resident', { patienceMillis: 20_000, endpoint: dynamo.endpoint, ...localAccess });
  const deps = tableDeps(client, table.tableName);
  return {
    dynamo,
    tableName: table.tableName,
    store: openStores({ main: table.tableName }, { ...deps, keepPersonalDays: 90 }).main.appointments,
  };
}

/** Places that do not overlap; every clerk takes the next one, so each is asked for once. */
function* freeSlots() {
  for (const day of days) {
    for (let from = stretch.from; from < stretch.to; from += 20) {
      for (const counter of counters) yield { office, day, counter, from, to: from + 20 };
    }
  }
}

type Log = { readonly attempted: Appointment[]; readonly acknowledged: Appointment[] };
type Clerk = { readonly attempted: Appointment[]; readonly note: (acknowledged: Appointment) => void };

/**
 * Holds and books slot after slot until the store is gone. A booking counts as acknowledged once it has been read, as the page with the receipt
 * does: DynamoDB Local answers a transaction a few milliseconds before its file has it, and a kill just then takes the last one with it.
 */
async function bookUntilKilled(store: AppointmentStore, queue: Iterator<Slot, void>, clerk: Clerk): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const hold = aHold(next.value);
    const appointment = anAppointment(hold);
    try {
      await store.hold({ hold, nowSeconds: start });
      clerk.attempted.push(appointment);
      const { outcome } = await store.book(bookingOf(hold, appointment));
      if (outcome === 'booked' && (await store.find(appointment.key)) !== undefined) clerk.note(appointment);
    } catch {
      // The store is gone in the middle of something: that is the load this test is about.
      return;
    }
  }
}

describe('a store killed under load', () => {
  it('has every acknowledged booking with its intervals when it is back, and every other interval becomes free', async () => {
    const before = await open();
    const log: Log = { attempted: [], acknowledged: [] };
    const queue = freeSlots();
    const halfway = Promise.withResolvers<void>();
    const note = (appointment: Appointment) => {
      log.acknowledged.push(appointment);
      if (log.acknowledged.length === enough) halfway.resolve();
    };
    const load = Promise.all(Array.from({ length: clerks }, () => bookUntilKilled(before.store, queue, { ...log, note })));
    await Promise.race([halfway.promise, load]);
    await before.dynamo.kill9();
    await load;
    expect(queue.next().done, 'killed too late: the load was over').toBe(false);

    const { dynamo, store } = await open(before.tableName);
    try {
      const appointments = await Promise.all(log.acknowledged.map(({ key }) => store.find(key)));
      expect(appointments).toEqual(log.acknowledged);
      const live = await expectSound(store, office, { stretch, keys: log.attempted.map(({ key }) => key) });
      await expectRestFree(store, live);
    } finally {
      await dynamo.stop();
    }
  });
});

/** Once the holds have run out, an interval can be held exactly when no appointment has it. */
async function expectRestFree(store: AppointmentStore, live: readonly Appointment[]): Promise<void> {
  const taken = new Set(live.flatMap(namesOf));
  const queue = freeSlots();
  const check = async () => {
    for (const slot of queue) {
      const { held } = await store.hold({ hold: aHold({ ...slot, heldUntil: start + 1_200 }), nowSeconds: start + 600 });
      expect(held).toBe(!taken.has(nameOf(slot, slot.from / 5)));
    }
  };
  await Promise.all(Array.from({ length: clerks }, check));
}
