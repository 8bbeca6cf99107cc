import type { LocalDay } from '#shared/local-time.ts';

/** First characters of every partition key: what kind of thing an item is. */
export const keyPrefix = {
  ledger: 'L#',
  appointment: 'R#',
  guard: 'G#',
  draft: 'D#',
  limit: 'N#',
  idempotency: 'I#',
  case: 'C#',
  message: 'M#',
  sweep: 'S#',
  queue: 'Q#',
} as const;

export type Key = { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };

export const ledgerPartition = (office: string) => `${keyPrefix.ledger}${office}`;

/** One office's day in the ledger. */
export const ledgerKey = (office: string, day: LocalDay) => key(ledgerPartition(office), day);

/** An appointment, by the digest of its receipt. */
export const appointmentKey = (digest: string) => key(`${keyPrefix.appointment}${digest}`, 'R');

/** The guard of one person and service, by their digest. */
export const guardKey = (digest: string) => key(`${keyPrefix.guard}${digest}`, 'G');

/** A draft, by the digest of cookie and journey. */
export const draftKey = (digest: string) => key(`${keyPrefix.draft}${digest}`, 'D');

/** A counter of a limit: its name, the client's digest and the period. */
export const limitKey = (counted: string) => key(`${keyPrefix.limit}${counted}`, 'N');

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

/** The queue of one office, in the index of that name. */
export const queuePartition = (unit: string) => `${keyPrefix.queue}${unit}`;

/** Where ended cases wait for the end of their keeping time. */
export const erasePartition = `${keyPrefix.queue}erase`;

/** The marker of one message, by its id. */
export const messageKey = (id: string) => key(`${keyPrefix.message}${id}`, 'M');

/** Where messages wait that were begun and not sent. */
export const waitingPartition = `${keyPrefix.queue}messages`;

/** How far the table was looked through for what has expired. */
export const sweepKey = () => key(keyPrefix.sweep, 'S');

function key(pk: string, sk: string): Key {
  return { pk: { S: pk }, sk: { S: sk } };
}
