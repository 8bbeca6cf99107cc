import type { AppointmentStore } from '#core/appointments/appointment-store.ts';
import type { Slot } from '#core/timetable/ledger.ts';
import { type LedgerReader, listAgeSeconds } from '#core/timetable/ledger-reader.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import { findAppointment } from './find-appointment.ts';
import { findHold, hold, release } from './hold.ts';
import { readLedger } from './ledger-reads.ts';
import { move } from './move.ts';
import { recentReads } from './recent-reads.ts';
import { shareReads } from './shared-reads.ts';
import { openTable, type TableDeps } from './table.ts';

const daySeconds = 86_400;
/** A county has some tens of offices, and every list asks for the same days. */
const recentEntries = 64;

type Days = Awaited<ReturnType<LedgerReader['readLedger']>>;

/**
 * Appointments in the main table. An appointment is kept `keepPersonalDays` after the end of its visit. Lists of recent days are read once per office and
 * process as long as they last; whatever is written here is seen in them at once.
 */
export function createAppointmentStore(deps: TableDeps & { readonly keepPersonalDays: number }): AppointmentStore {
  const table = openTable(deps);
  const share = shareReads<Days>();
  const recent = recentReads<Days>({ now: deps.env.now, ageSeconds: listAgeSeconds, entries: recentEntries });
  const read: LedgerReader['readLedger'] = (office, from, to) =>
    share(`${office} ${from} ${to}`, () => readLedger(table, office, { from, to }));
  const seen = async <Answer>(slots: readonly Slot[], write: Promise<Answer>): Promise<Answer> => {
    try {
      return await write;
    } finally {
      for (const { office } of slots) recent.forget(office);
    }
  };
  const expiry = (endOfVisit: number) => endOfVisit + deps.keepPersonalDays * daySeconds;
  return {
    readLedger: read,
    readRecentLedger: (office, from, to) => recent.read({ group: office, key: `${from} ${to}` }, () => read(office, from, to)),
    hold: (attempt) => seen(attempt.hold.slots, hold(table, attempt)),
    findHold: (holds) => findHold(table, holds),
    release: (held) => seen(held.slots, release(table, held)),
    book: (request) => seen(request.hold.slots, book(table, request, expiry(request.guardUntil))),
    find: (key) => findAppointment(table, key),
    move: (request) => seen([...request.before.slots, ...request.hold.slots], move(table, request, expiry(request.guardUntil))),
    cancel: (request) => seen(request.before.slots, cancel(table, request)),
  };
}
