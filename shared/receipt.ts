import * as z from 'zod';
import { compact } from './normalise.ts';

/*
 * The check digit is Verhoeff's (1969). Digits are read as the ten symmetries of a pentagon, 0 to 4 turns and 5 to 9 reflections, and
 * multiplied in order; before that, the digit at place i goes i times through a permutation p. Because the product is a group's, one
 * changed digit always changes the result. Because p is anti-symmetric in that group (a·p(b) = b·p(a) only for a = b), so does
 * swapping two neighbours. Sums modulo ten cannot have both properties. The tests try every pair.
 */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;
const randomDigits = 19;
const length = 20;
const possible = 10n ** BigInt(randomDigits);

/** Product of two symmetries of the pentagon. */
export function multiply(a: number, b: number): number {
  const turn = a < 5 ? a + b : a - b;
  const reflected = a < 5 !== b < 5;
  return (((turn % 5) + 5) % 5) + (reflected ? 5 : 0);
}

/** The digit after `times` runs through the permutation. */
export function permute(digit: number, times: number): number {
  let now = digit;
  for (let run = 0; run < times % 8; run += 1) now = permutation[now] ?? now;
  return now;
}

/** Product of all digits, the last at place 0; it is 0 exactly when the check digit at the end is right. */
function product(digits: string): number {
  return [...digits].reverse().reduce((result, digit, place) => multiply(result, permute(Number(digit), place)), 0);
}

/** The twentieth digit for nineteen random ones. */
function checkDigit(body: string): string {
  for (let digit = 0; digit < 10; digit += 1) if (product(`${body}${digit}`) === 0) return String(digit);
  throw new Error('a group has an inverse for every element');
}

/** A receipt (回执号) as stored and compared: 20 ASCII digits, the last one the check digit. */
export const Receipt = z
  .string()
  .regex(/^\d{20}$/)
  .refine((digits) => product(digits) === 0)
  .brand<'Receipt'>();
export type Receipt = z.infer<typeof Receipt>;

export type InvalidReceipt = 'empty' | 'not-digits' | 'wrong-length' | 'check-digit';
export type ParsedReceipt = { ok: true; receipt: Receipt } | { ok: false; reason: InvalidReceipt };

/**
 * Reads a receipt as people type it: with spaces, dashes, dots, full-width digits, the letter O for 0 and I or l for 1.
 * Tells a typing slip apart without looking anything up: `check-digit` means the receipt cannot exist.
 */
export function parseReceipt(typed: string): ParsedReceipt {
  const digits = compact(typed)
    .replace(/[.\u00b7\u2022\u2027\u3002\u30fb]/g, '')
    .replace(/o/gi, '0')
    .replace(/[il]/gi, '1');
  if (digits === '') return { ok: false, reason: 'empty' };
  if (!/^\d+$/.test(digits)) return { ok: false, reason: 'not-digits' };
  if (digits.length !== length) return { ok: false, reason: 'wrong-length' };
  const checked = Receipt.safeParse(digits);
  return checked.success ? { ok: true, receipt: checked.data } : { ok: false, reason: 'check-digit' };
}

/** Five groups of four, to be read aloud and copied by hand. */
export function formatReceipt(receipt: Receipt): string {
  return receipt.replace(/\d{4}(?=\d)/g, '$& ');
}

/**
 * A new receipt from the first 16 of the random bytes handed in; refuses fewer with a RangeError.
 * They are one number below 2^128, reduced modulo 10^19. As 2^128 is no multiple of that, some receipts are likelier than others,
 * by less than one part in 3·10^19: nothing an attacker could ever notice, and cheaper than drawing again.
 */
export function receiptFromBytes(bytes: Uint8Array): Receipt {
  if (bytes.length < 16) throw new RangeError('a receipt needs at least 16 random bytes');
  const number = bytes.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const body = (number % possible).toString().padStart(randomDigits, '0');
  return Receipt.parse(`${body}${checkDigit(body)}`);
}
