import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import { findAppointment } from './find-appointment.ts';
import { hold, release } from './hold.ts';
import { readLedger } from './ledger-reads.ts';
import { move } from './move.ts';
import { shareReads } from './shared-reads.ts';
import { openTable, type TableDeps } from './table.ts';

const daySeconds = 86_400;

/** Appointments in the main table. An appointment is kept `keepPersonalDays` after the end of its visit. */
export function createAppointmentStore(deps: TableDeps & { readonly keepPersonalDays: number }): AppointmentStore {
  const table = openTable(deps);
  const share = shareReads<Awaited<ReturnType<AppointmentStore['readLedger']>>>();
  const expiry = (endOfVisit: number) => endOfVisit + deps.keepPersonalDays * daySeconds;
  return {
    readLedger: (office, from, to) => share(`${office} ${from} ${to}`, () => readLedger(table, office, { from, to })),
    hold: (attempt) => hold(table, attempt),
    release: (held) => release(table, held),
    book: (request) => book(table, request, expiry(request.guardUntil)),
    find: (key) => findAppointment(table, key),
    move: (request) => move(table, request, expiry(request.guardUntil)),
    cancel: (request) => cancel(table, request),
  };
}
