import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemCode } from '#shared/contract/problem.ts';
import type { HttpEnv } from './env.ts';

/** The one catalogue of refusals at the edge: HTTP status and an English title for developers. Exhaustive by type. */
export const catalogue = {
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
  'office-unknown': { status: 404, title: 'No such office' },
  'office-not-for-service': { status: 409, title: 'This office does not do this service' },
  'day-out-of-range': { status: 409, title: 'That day cannot be booked' },
  'day-closed': { status: 409, title: 'The office is closed that day' },
  'time-not-offered': { status: 409, title: 'That time is not on offer' },
  'too-soon': { status: 409, title: 'That time is too soon' },
  'slot-taken': { status: 409, title: 'That time has just been taken' },
  'hold-invalid': { status: 409, title: 'The reservation is not valid' },
  'already-booked': { status: 409, title: 'This person has a live booking for this service' },
  'request-changed': { status: 409, title: 'The same request was sent before with other content' },
  'request-running': { status: 409, title: 'The same request is still being worked on' },
  'receipt-mistyped': { status: 422, title: 'The receipt has a typing slip' },
  'receipt-not-opened': { status: 404, title: 'Nothing can be opened with that receipt' },
  'signed-out': { status: 401, title: 'Open the matter again with its receipt' },
  'too-late-to-change': { status: 409, title: 'It is too late to change this online' },
  'not-changeable': { status: 409, title: 'This can no longer be changed' },
  'changed-meanwhile': { status: 409, title: 'It was changed meanwhile' },
  'form-unknown': { status: 404, title: 'No such form' },
  'gate-not-passed': { status: 409, title: 'Pass the emergency gate of this form first' },
  emergency: { status: 409, title: 'This is one for the emergency numbers' },
  'sounds-urgent': { status: 409, title: 'The text sounds urgent: confirm that it is not, or call' },
  'not-possible-now': { status: 409, title: 'The matter is not in a state for that' },
  'note-missing': { status: 422, title: 'A note for the other side is missing' },
  'no-more-returns': { status: 409, title: 'It was returned before' },
  'no-more-transfers': { status: 409, title: 'It was transferred as often as allowed' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'calendar-missing': { status: 503, title: 'The holiday calendar for that day is missing' },
  'store-unavailable': { status: 503, title: 'The store does not answer' },
  internal: { status: 500, title: 'Something went wrong' },
} as const satisfies Record<ProblemCode, { status: ContentfulStatusCode; title: string }>;

type Extras = Pick<Problem, 'detail' | 'errors' | 'alternatives' | 'retryAfterSeconds'>;

/** Answers with application/problem+json (RFC 9457). */
export function problem<E extends HttpEnv>(c: Context<E>, code: ProblemCode, extras: Extras = {}) {
  const { status, title } = catalogue[code];
  const body: Problem = { type: `/developers/problems#${code}`, title, status, code, requestId: c.var.requestId, ...extras };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (extras.retryAfterSeconds !== undefined) headers['retry-after'] = String(extras.retryAfterSeconds);
  return c.json(body, status, headers);
}
