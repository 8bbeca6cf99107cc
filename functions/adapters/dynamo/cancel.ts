import { spanOf } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { findAppointment } from './find-appointment.ts';
import { ledgerUpdate } from './ledger-update.ts';
import { bookedState, freedState, intervalNames } from './slot-states.ts';
import { type Table, transact } from './table.ts';
import { changeAppointment, deleteGuards } from './transaction-items.ts';

type Request = Parameters<AppointmentStore['cancel']>[0];

/**
 * AP07. Cancelling what another request has just cancelled is done too. Throws when the appointment is as seen and yet its intervals are not its
 * own: ledger and appointment would disagree.
 */
export async function cancel(table: Table, { before, cancelled, freeAt }: Request): ReturnType<AppointmentStore['cancel']> {
  const { tableName } = table;
  const { slots, intervalMinutes } = before;
  const intervals = intervalNames(slots, intervalMinutes);
  const give = { intervals, only: { state: bookedState(before.key) }, becomes: freedState(freeAt) };
  const answer = await transact(table, [
    { Update: ledgerUpdate({ tableName, ...spanOf(slots), intervalMinutes }, [give]) },
    changeAppointment(tableName, { before, after: cancelled }),
    ...deleteGuards(tableName, before),
  ]);
  if (answer.done) return 'cancelled';
  const stored = await findAppointment(table, before.key);
  if (stored?.status === 'cancelled') return 'cancelled';
  const asSeen = stored?.version === before.version && !answer.refused.slice(1).includes(true);
  if (asSeen) throw new Error('ledger: the slots of a booked appointment are not its own');
  return 'changed-meanwhile';
}
