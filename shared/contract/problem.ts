import * as z from 'zod';

/** Of one refusal: its HTTP status, an English title for developers, and the seconds after which it is worth trying again. */
type Refusal = { readonly status: ContentStatus; readonly title: string; readonly retryAfterSeconds?: number };
type ContentStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/**
 * The one catalogue of every way a request can be refused. A new refusal is one line here and one in the residents' words of each language
 * (shared/i18n problems); its status and the list for developers follow. An operation of the OpenAPI document takes its refusals from the
 * list beside their rule (visitRefusals, holdRefusals, moveRefusals … in core); those of a transition are named in functions/resident/openapi.
 */
export const problemCatalogue = {
  malformed: { status: 400, title: 'The request could not be read' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'foreign-origin': { status: 403, title: 'The form was not sent from this site' },
  'invalid-fields': { status: 422, title: 'Some fields need another look' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'service-unknown': { status: 404, title: 'No such service' },
  'service-not-online': { status: 409, title: 'This service cannot be booked online' },
  'services-not-together': { status: 409, title: 'These services cannot be done in one visit' },
  'visit-too-long': { status: 409, title: 'This takes longer than one visit may' },
  'office-unknown': { status: 404, title: 'No such office' },
  'office-not-for-service': { status: 409, title: 'This office does not do this service' },
  'day-out-of-range': { status: 409, title: 'That day cannot be booked' },
  'time-not-offered': { status: 409, title: 'That time is not on offer' },
  'too-soon': { status: 409, title: 'That time is too soon' },
  'slot-taken': { status: 409, title: 'That time has just been taken' },
  'time-closed': { status: 409, title: 'The office has closed that time' },
  'too-many-holds': { status: 409, title: 'Too many times are kept for this address' },
  'hold-invalid': { status: 409, title: 'The reservation is not valid' },
  'already-booked': { status: 409, title: 'This booking cannot be made online' },
  'request-changed': { status: 409, title: 'The same request was sent before with other content' },
  'request-running': { status: 409, title: 'The same request is still being worked on' },
  'receipt-mistyped': { status: 422, title: 'The receipt has a typing slip' },
  'other-matter': { status: 409, title: 'Another matter is open than the one this was meant for' },
  'receipt-not-opened': { status: 404, title: 'Nothing can be opened with that receipt' },
  'signed-out': { status: 401, title: 'Open the matter again with its receipt' },
  'too-late-to-change': { status: 409, title: 'It is too late to change this online' },
  'not-changeable': { status: 409, title: 'This can no longer be changed' },
  'moved-too-often': { status: 409, title: 'It was moved as often as allowed' },
  'changed-meanwhile': { status: 409, title: 'It was changed meanwhile' },
  'form-unknown': { status: 404, title: 'No such form' },
  'gate-not-passed': { status: 409, title: 'Pass the emergency gate of this form first' },
  emergency: { status: 409, title: 'This is one for the emergency numbers' },
  'sounds-urgent': { status: 409, title: 'The text sounds urgent: confirm that it is not, or call' },
  'not-possible-now': { status: 409, title: 'The matter is not in a state for that' },
  'note-missing': { status: 422, title: 'A note for the other side is missing' },
  'no-more-returns': { status: 409, title: 'It was returned before' },
  'no-more-transfers': { status: 409, title: 'It was transferred as often as allowed' },
  'too-many-replies': { status: 409, title: 'As many messages as allowed wait for an answer' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'calendar-missing': { status: 503, title: 'The holiday calendar for that day is missing', retryAfterSeconds: 3600 },
  'store-unavailable': { status: 503, title: 'The store is busy or does not answer', retryAfterSeconds: 5 },
  internal: { status: 500, title: 'Something went wrong' },
} as const satisfies Record<string, Refusal>;

export type ProblemCode = keyof typeof problemCatalogue;
export const problemCodes = keysOf(problemCatalogue);
export const ProblemCode = z.enum(problemCodes);

/** Everything the catalogue says about a code. */
export function refusalOf(code: ProblemCode): Refusal {
  return problemCatalogue[code];
}

function keysOf<T extends object>(record: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

/** One thing wrong in one field. `pointer` is a JSON pointer into the body, `code` a key of the field words in shared/i18n. */
export const FieldProblem = z.object({ pointer: z.string(), code: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** A time that is free instead of the one that was lost. */
export const Offer = z.object({ office: z.string(), day: z.iso.date(), start: z.string() });
export type Offer = z.infer<typeof Offer>;

/** An answer of RFC 9457. `title` is English for developers; screens use `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  requestId: z.string(),
  detail: z.string().optional(),
  errors: z.array(FieldProblem).optional(),
  alternatives: z.array(Offer).optional(),
  retryAfterSeconds: z.int().optional(),
});
export type Problem = z.infer<typeof Problem>;
