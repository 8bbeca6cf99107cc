import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type AppointmentStore, sharesLedgerItem } from '#core/appointments/appointment-store.ts';
import { findAppointment } from './find-appointment.ts';
import { ledgerUpdate, type WindowStep } from './ledger-update.ts';
import { bookedMark, freedMark, heldMark, windowNames } from './marks.ts';
import { type Table, transact } from './table.ts';
import { changeAppointment, moveGuards } from './transaction-items.ts';

type Request = Parameters<AppointmentStore['move']>[0];

/**
 * AP06. The appointment's own state is judged first: if it is not as seen, but this very move made it so, the move is done. Throws when the
 * appointment is as seen and yet its old windows are not its own: ledger and appointment would disagree.
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
  return 'place-lost';
}

/** Both places in one update when they share their ledger item: a transaction may name an item only once. The new place comes first. */
function ledgerItems(tableName: string, { before, moved, hold, oldFreeAt }: Request): TransactWriteItem[] {
  const tag = bookedMark(before.key);
  const taken = windowNames(moved.place);
  const take: WindowStep = { windows: taken, only: { mark: heldMark(hold) }, becomes: tag };
  const shared = sharesLedgerItem(before.place, moved.place);
  // A window of both places is the appointment's own, so no hold can have it: the new place is refused, and must not be named twice.
  const left = windowNames(before.place).filter((window) => !(shared && taken.includes(window)));
  const give: WindowStep = { windows: left, only: { mark: tag }, becomes: freedMark(oldFreeAt) };
  if (shared) return [{ Update: ledgerUpdate({ tableName, ...moved.place }, [take, give]) }];
  return [
    { Update: ledgerUpdate({ tableName, ...moved.place }, [take]) },
    { Update: ledgerUpdate({ tableName, ...before.place }, [give]) },
  ];
}
