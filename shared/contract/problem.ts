import * as z from 'zod';

/** Every way a request can be refused. The HTTP status stands in functions/http/problem.ts, residents' words in shared/i18n problems. */
export const problemCodes = [
  'malformed',
  'unsupported-media-type',
  'body-too-large',
  'foreign-origin',
  'invalid-fields',
  'not-found',
  'method-not-allowed',
  'service-unknown',
  'service-not-online',
  'services-not-together',
  'office-unknown',
  'office-not-for-service',
  'day-out-of-range',
  'day-closed',
  'time-not-offered',
  'too-soon',
  'slot-taken',
  'hold-invalid',
  'already-booked',
  'request-changed',
  'request-running',
  'receipt-mistyped',
  'receipt-not-opened',
  'signed-out',
  'too-late-to-change',
  'not-changeable',
  'changed-meanwhile',
  'form-unknown',
  'gate-not-passed',
  'emergency',
  'sounds-urgent',
  'not-possible-now',
  'note-missing',
  'no-more-returns',
  'no-more-transfers',
  'too-many-requests',
  'calendar-missing',
  'store-unavailable',
  'internal',
] as const;

export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

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
