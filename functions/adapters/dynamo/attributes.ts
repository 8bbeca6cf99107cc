import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';

/** Readers of single attributes as DynamoDB types them; every schema of an item is made of these. */
export const text = z.object({ S: z.string() }).transform(({ S }) => S);
export const texts = z.object({ L: z.array(text) }).transform(({ L }) => L);
export const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
/** Milliseconds of the epoch. */
export const instant = number.transform((milliseconds) => new Date(milliseconds));
export const json = text.transform((value): unknown => JSON.parse(value));
export const deflated = z.object({ B: z.instanceof(Uint8Array) }).transform(({ B }) => inflateRawSync(B).toString());

/** Sealed text is base64, of which a quarter is air. Stored without it, an appointment stays within one write unit. */
export function deflate(sealed: string): { B: Uint8Array } {
  return { B: deflateRawSync(sealed) };
}
