import type { DueKind } from '#core/due/due.ts';
import type { LocalDay } from '#shared/local-time.ts';

/** First characters of every partition key, of the table and of its indexes: what kind of thing an item is. */
export const keyPrefix = {
  ledger: 'L#',
  appointment: 'R#',
  guard: 'G#',
  draft: 'D#',
  limit: 'N#',
  liveHolds: 'H#',
  idempotency: 'I#',
  case: 'C#',
  complainant: 'T#',
  message: 'M#',
  sweep: 'S#',
  session: 'W#',
  timetable: 'V#',
  queue: 'Q#',
  officeDay: 'A#',
  due: 'U#',
} as const;

export type Key = { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };

export const ledgerPartition = (office: string) => `${keyPrefix.ledger}${office}`;

/** One office's day in the ledger. */
export const ledgerKey = (office: string, day: LocalDay) => key(ledgerPartition(office), day);

/** An appointment, by the digest of its receipt. */
export const appointmentKey = (digest: string) => key(`${keyPrefix.appointment}${digest}`, 'R');

/** The guard of one person and service, by their digest. */
export const guardKey = (digest: string) => key(`${keyPrefix.guard}${digest}`, 'G');

/** A draft, by the digest of cookie and draft id. */
export const draftKey = (digest: string) => key(`${keyPrefix.draft}${digest}`, 'D');

/** A counter of a limit: its name, the client's digest and the period. */
export const limitKey = (counted: string) => key(`${keyPrefix.limit}${counted}`, 'N');

/** The live holds of one client, by its digest. */
export const liveHoldsKey = (client: string) => key(`${keyPrefix.liveHolds}${client}`, 'H');

/** The record of a request with an Idempotency-Key, by the digest of its route, scope and key. */
export const idempotencyKey = (digest: string) => key(`${keyPrefix.idempotency}${digest}`, 'I');

/** What the receipt of a case points with; it lies where an appointment would. */
export const receiptPointerKey = (digest: string) => appointmentKey(digest);

/** Sort keys inside a case: the head, then its events in order, then what was filed, then the requests that were done. */
export const caseSort = { head: 'A', event: 'E#', lastEvent: 'E~', content: 'S', request: 'X#' } as const;

export const casePartition = (id: string) => `${keyPrefix.case}${id}`;

/** A case's head, or one of its events by number. */
export const caseKey = (id: string, event?: number) =>
  key(casePartition(id), event === undefined ? caseSort.head : `${caseSort.event}${String(event).padStart(5, '0')}`);

export const caseContentKey = (id: string) => key(casePartition(id), caseSort.content);

/** The marker of a request that was done to a case. */
export const caseRequestKey = (id: string, request: string) => key(casePartition(id), `${caseSort.request}${request}`);

/** The open cases of one kind and unit, in the index `lists`. */
export const queuePartition = (kind: string, unit: string) => `${keyPrefix.queue}${kind}#${unit}`;

/** The appointments of an office's day, in the index `lists`. */
export const officeDayPartition = (office: string, day: LocalDay) => `${keyPrefix.officeDay}${office}#${day}`;

/** The things of one kind that wait for an instant, in the index `due`. */
export const duePartition = (kind: DueKind) => `${keyPrefix.due}${kind}`;

/** The marker of one message, by its id. */
export const messageKey = (id: string) => key(`${keyPrefix.message}${id}`, 'M');

/** The changes of one office's timetable, by their ids. */
export const timetablePartition = (office: string) => `${keyPrefix.timetable}${office}`;

/** Which change of an office was recorded last; sorts before every change. */
export const latestChangeKey = (office: string) => key(timetablePartition(office), '#');

export const changeKey = (office: string, id: string) => key(timetablePartition(office), id);

/** A session of somebody who signed in, by its random id. */
export const sessionKey = (id: string) => key(`${keyPrefix.session}${id}`, 'W');

/** How far the table was looked through for what has expired. */
export const sweepKey = () => key(keyPrefix.sweep, 'S');

function key(pk: string, sk: string): Key {
  return { pk: { S: pk }, sk: { S: sk } };
}
