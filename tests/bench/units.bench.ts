/**
 * Read and write units of every step on full normal days of the largest station, as DynamoDB Local counts them. It counts transactions lower than the
 * service does, so those are told by the sizes of their items.
 */
import { createAppointmentStore } from '#adapters/dynamo/appointment-store.ts';
import { createDraftStore } from '#adapters/dynamo/draft-store.ts';
import { createLimitStore } from '#adapters/dynamo/limit-store.ts';
import type { Slot } from '#core/timetable/ledger.ts';
import { addDays, isoWeekday } from '#shared/local-time.ts';
import {
  aHold,
  anAppointment,
  anOffice,
  bookingOf,
  cancelOf,
  day,
  movedTo,
  moveOf,
  slotOf,
  start,
} from '#tests/stores/appointment-fixture.ts';
import { meter, transactionUnits, unitsOf } from '#tests/stores/capacity.ts';
import { fillDay } from '#tests/stores/full-days.ts';
import { heading, print } from './figures.ts';
import { onLocalStore } from './local-store.ts';

await onLocalStore(new Date(start * 1_000), async (deps) => {
  const counted = meter(deps.client);
  const store = createAppointmentStore({ ...deps, keepPersonalDays: 90 });
  const printUnits = (name: string, value: number, atMost: number | undefined) =>
    print({ name, value, unit: 'units', ...(atMost === undefined ? {} : { budget: { atMost } }) });
  const step = async (name: string, atMost: number | undefined, work: () => Promise<unknown>) => {
    printUnits(name, await unitsOf(counted, work), atMost);
  };
  const transaction = async (name: string, atMost: number | undefined, work: () => Promise<unknown>, slots: readonly Slot[]) => {
    await work();
    printUnits(name, await transactionUnits(deps, appointment, slots), atMost);
  };
  const office = anOffice();
  const days = Array.from({ length: 14 }, (_, index) => addDays(day, index));
  for (const each of days) if (isoWeekday(each) <= 5) await fillDay({ ...deps, office, day: each }, { from: 540, to: 600 });
  const intervalMinutes = 15;
  const first = aHold({ office, intervalMinutes });
  const second = aHold({ office, from: 570, to: 590, intervalMinutes });
  const third = aHold({ office, day: addDays(day, 1), intervalMinutes });
  const appointment = anAppointment(first);
  const moved = movedTo(appointment, second);
  const again = movedTo(moved, third);

  heading('Capacity units, largest station, its days full');
  await step('AP01 fourteen days of slots (read)', 2, () => store.readLedger(office, day, addDays(day, 13)));
  await step('AP02 hold', undefined, () => store.hold({ hold: first, nowSeconds: start }));
  await transaction('AP04 book', 8, () => store.book(bookingOf(first, appointment)), [slotOf(first)]);
  await step('AP05 read an appointment (read)', 2, () => store.find(appointment.key));
  await step('AP05 read, nothing there (read)', 2, () => store.find('missing'));
  await store.hold({ hold: second, nowSeconds: start });
  await transaction('AP06 move within the day', undefined, () => store.move(moveOf(appointment, second)), [slotOf(first)]);
  await store.hold({ hold: third, nowSeconds: start });
  await transaction('AP06 move to another day', undefined, () => store.move(moveOf(moved, third)), [slotOf(second), slotOf(third)]);
  await transaction('AP07 cancel', 8, () => store.cancel(cancelOf(again)), [slotOf(third)]);
  const drafts = createDraftStore(deps);
  await step('AP08 write a draft', undefined, () => drafts.write(office, appointment.sealedParty, start + 3_600));
  await step('AP08 read a draft (read)', undefined, () => drafts.read(office, start));
  await step('AP09 count against a limit', undefined, () => createLimitStore(deps).count(office, start + 60));
});
