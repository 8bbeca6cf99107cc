import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
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
  if (!answer.refused[0]) throw new Error('ledger: the old place of a booked appointment is not its own');
  return 'slot-lost';
}

/** Both slots in one update when they share their ledger item: a transaction may name an item only once. The new slot comes first. */
function ledgerItems(tableName: string, { before, moved, hold, oldFreeAt }: Request): TransactWriteItem[] {
  const tag = bookedState(before.key);
  const taken = intervalNames(moved.slot);
  const take: IntervalStep = { intervals: taken, only: { state: heldState(hold) }, becomes: tag };
  const shared = sharesLedgerItem(before.slot, moved.slot);
  // An interval of both slots is the appointment's own, so no hold can have it: the new slot is refused, and must not be named twice.
  const left = intervalNames(before.slot).filter((interval) => !(shared && taken.includes(interval)));
  const give: IntervalStep = { intervals: left, only: { state: tag }, becomes: freedState(oldFreeAt) };
  if (shared) return [{ Update: ledgerUpdate({ tableName, ...moved.slot }, [take, give]) }];
  return [{ Update: ledgerUpdate({ tableName, ...moved.slot }, [take]) }, { Update: ledgerUpdate({ tableName, ...before.slot }, [give]) }];
}
