import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
export const deflated = z.object({ B: z.instanceof(Uint8Array) }).transform(({ B }) => inflateRawSync(B).toString());

/** Sealed text is base64, of which a quarter is air. Stored without it, an appointment stays within one write unit. */
export function deflate(sealed: string): { B: Uint8Array } {
  return { B: deflateRawSync(sealed) };
}

/** The day of a ledger item. */
export const DayOf = z.object({ sk: text }).transform(({ sk }) => sk);

/** How long the intervals of a ledger item are, minutes. */
export const IntervalMinutesOf = z.object({ len: number }).transform(({ len }) => len);

/** The case a receipt points to. */
export const ReceiptPointerItem = z.object({ caseId: text }).transform(({ caseId }) => caseId);

export const DraftItem = z.object({ sealed: deflated, ttl: number });

/** A session that goes on until `ttl`. */
export const SessionItem = z.object({ idToken: deflated.optional(), ttl: number });

export const LimitItem = z.object({ n: number }).transform(({ n }) => n);

export const IdempotencyItem = z.object({ body: text, claim: text, until: number, answer: deflated.optional() });
