import { spanOf } from '#core/appointments/appointment.ts';
import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { findAppointment } from './find-appointment.ts';
import { ledgerUpdate } from './ledger-update.ts';
import { bookedState, heldState, intervalNames } from './slot-states.ts';
import { type Table, transact } from './table.ts';
import { putAppointment, putGuards } from './transaction-items.ts';

type Request = Parameters<AppointmentStore['book']>[0];

/**
 * AP04. Ledger held → booked, the appointment, its guards. When anything is refused, a stored appointment of this key is the answer: it was made
 * by an earlier attempt. A lost slot is told before a guard: who holds no slot learns nothing about a person's bookings.
 */
export async function book(table: Table, request: Request, expiresAt: number): ReturnType<AppointmentStore['book']> {
  const { tableName } = table;
  const { appointment, hold, guardUntil, nowSeconds } = request;
  const { intervalMinutes } = hold;
  const intervals = intervalNames(hold.slots, intervalMinutes);
  const step = { intervals, only: { state: heldState(hold) }, becomes: bookedState(appointment.key) };
  const answer = await transact(table, [
    { Update: ledgerUpdate({ tableName, ...spanOf(hold.slots), intervalMinutes }, [step]) },
    putAppointment(tableName, { appointment, expiresAt }),
    ...putGuards(tableName, appointment, { until: guardUntil, nowSeconds }),
  ]);
  if (answer.done) return { outcome: 'booked' };
  const stored = await findAppointment(table, appointment.key);
  if (stored !== undefined) return { outcome: 'repeated', stored };
  return { outcome: answer.refused[0] ? 'slot-lost' : 'already-booked' };
}
