import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Appointment, spanOf } from '#core/appointments/appointment.ts';
import { type AppointmentStore, sharesLedgerItem } from '#core/appointments/appointment-store.ts';
import { findAppointment } from './find-appointment.ts';
import { type IntervalStep, ledgerUpdate } from './ledger-update.ts';
import { bookedState, freedState, heldState, intervalNames } from './slot-states.ts';
import { type Table, transact } from './table.ts';
import { changeAppointment, moveGuards } from './transaction-items.ts';

type Request = Parameters<AppointmentStore['move']>[0];

/**
 * AP06. The appointment's own state is judged first: if it is not as seen, but this very move made it so, the move is done. Throws when the
 * appointment is as seen and yet its old intervals are not its own: ledger and appointment would disagree.
 */
export async function move(table: Table, request: Request, expiresAt: number): ReturnType<AppointmentStore['move']> {
  const { before, moved, guardUntil } = request;
  const ledger = ledgerItems(table.tableName, request);
  const answer = await transact(table, [
    ...ledger,
    changeAppointment(table.tableName, { before, after: moved, expiresAt }),
    ...moveGuards(table.tableName, before, guardUntil),
  ]);
  if (answer.done) return 'moved';
  const stored = await findAppointment(table, before.key);
  if (stored?.version === moved.version && stored.lastHold === moved.lastHold) return 'moved';
  if (stored?.version !== before.version || answer.refused.slice(ledger.length).includes(true)) return 'changed-meanwhile';
  if (!answer.refused[0]) throw new Error('ledger: the old slots of a booked appointment are not its own');
  return 'slot-lost';
}

/**
 * Both parties' slots in one update when they share their ledger item: a transaction may name an item only once. The new slots come first. Where both
 * overlap, the appointment's booking must still stand, and stands on.
 */
function ledgerItems(tableName: string, { before, moved, hold, oldFreeAt }: Request): TransactWriteItem[] {
  const tag = bookedState(before.key);
  const shared = sharesLedgerItem(before.slots, moved.slots);
  const [next, old] = [moved, before].map(({ slots, intervalMinutes }) => intervalNames(slots, intervalMinutes));
  const both =
    (names: readonly string[] = []) =>
    (name: string) =>
      shared && names.includes(name);
  const take: IntervalStep = { intervals: namesWithout(next, both(old)), only: { state: heldState(hold) }, becomes: tag };
  const give: IntervalStep = { intervals: namesWithout(old, both(next)), only: { state: tag }, becomes: freedState(oldFreeAt) };
  const stay: IntervalStep = { intervals: (old ?? []).filter(both(next)), only: { state: tag }, becomes: 'as it is' };
  const item = ({ slots, intervalMinutes }: Appointment) => ({ tableName, ...spanOf(slots), intervalMinutes });
  if (shared) return [{ Update: ledgerUpdate(item(moved), [take, give, stay]) }];
  return [{ Update: ledgerUpdate(item(moved), [take]) }, { Update: ledgerUpdate(item(before), [give]) }];
}

function namesWithout(names: readonly string[] = [], isLeftOut: (name: string) => boolean): readonly string[] {
  return names.filter((name) => !isLeftOut(name));
}
