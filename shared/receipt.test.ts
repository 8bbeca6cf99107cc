import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReceipt, multiply, parseReceipt, permute, receiptFromBytes } from './receipt.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const receipts = fc.uint8Array({ minLength: 16, maxLength: 40 }).map(receiptFromBytes);
const known = receiptFromBytes(new Uint8Array(16).fill(7));

describe('the check digit', () => {
  test('multiplies as a group: associative, with 0 as unit, every digit once in each row and column', () => {
    for (const a of digits) {
      expect([multiply(a, 0), multiply(0, a)]).toEqual([a, a]);
      expect(new Set(digits.map((b) => multiply(a, b))).size).toBe(10);
      expect(new Set(digits.map((b) => multiply(b, a))).size).toBe(10);
      for (const b of digits) for (const c of digits) expect(multiply(multiply(a, b), c)).toBe(multiply(a, multiply(b, c)));
    }
  });
  test('tells every pair of neighbours from the swapped pair, at every place', () => {
    for (const place of digits)
      for (const a of digits)
        for (const b of digits.filter((digit) => digit !== a))
          expect(multiply(permute(a, place), permute(b, place + 1))).not.toBe(multiply(permute(b, place), permute(a, place + 1)));
  });
  test('permutes without losing a digit and returns after eight times', () => {
    for (const times of digits) expect(new Set(digits.map((digit) => permute(digit, times))).size).toBe(10);
    expect(digits.map((digit) => permute(permute(digit, 7), 1))).toEqual(digits);
  });
  test('agrees with the published example 236 → 2363', () => {
    const fromTheRight = [3, 6, 3, 2];
    expect(fromTheRight.reduce((product, digit, place) => multiply(product, permute(digit, place)), 0)).toBe(0);
  });
});

describe('a slip of the finger', () => {
  test('in one digit is told apart, wherever it is', () => {
    const slip = fc.record({ receipt: receipts, place: fc.nat(19), other: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(slip, ({ receipt, place, other }) => {
        const wrong = String((Number(receipt[place]) + other) % 10);
        const typed = receipt.slice(0, place) + wrong + receipt.slice(place + 1);
        expect(parseReceipt(typed)).toEqual({ ok: false, reason: 'check-digit' });
      }),
    );
  });
  test('that swaps two neighbours is told apart', () => {
    fc.assert(
      fc.property(receipts, fc.nat(18), (receipt, place) => {
        fc.pre(receipt[place] !== receipt[place + 1]);
        const typed = receipt.slice(0, place) + receipt[place + 1] + receipt[place] + receipt.slice(place + 2);
        expect(parseReceipt(typed)).toEqual({ ok: false, reason: 'check-digit' });
      }),
    );
  });
});

describe('reading what was typed', () => {
  const widen = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const habits: readonly [string, (shown: string) => string][] = [
    ['as shown', (shown) => shown],
    ['with dashes', (shown) => shown.replaceAll(' ', '-')],
    ['with long dashes', (shown) => shown.replaceAll(' ', '\u2014\u2014')],
    ['with dots', (shown) => shown.replaceAll(' ', '.')],
    ['with middle dots', (shown) => shown.replaceAll(' ', '\u00b7')],
    ['with full stops of a Chinese keyboard', (shown) => shown.replaceAll(' ', '\u3002')],
    ['in full width with ideographic spaces', (shown) => widen(shown).replaceAll(' ', '\u3000')],
    ['with O for 0 and l for 1', (shown) => shown.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['with o for 0 and I for 1', (shown) => shown.replaceAll('0', 'o').replaceAll('1', 'I')],
    ['pasted from a chat with unseen characters', (shown) => `\u202a${shown}\u200b\r\n`],
  ];
  test.each(habits)('accepts it %s', (_, type) => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(parseReceipt(type(formatReceipt(receipt)))).toEqual({ ok: true, receipt });
      }),
    );
  });
  test.each([
    ['', 'empty'],
    [' -\u3000\u2014.', 'empty'],
    ['abc', 'not-digits'],
    [`${known}x`, 'not-digits'],
    ['\u56de\u6267', 'not-digits'],
    [known.slice(1), 'wrong-length'],
    [`${known}0`, 'wrong-length'],
  ])('refuses %j as %s', (typed, reason) => {
    expect(parseReceipt(typed)).toEqual({ ok: false, reason });
  });
});

describe('a new receipt', () => {
  test('is shown in five groups of four', () => {
    expect(formatReceipt(known)).toMatch(/^\d{4}( \d{4}){4}$/);
  });
  test('is the 128-bit number of the first 16 bytes modulo 10^19', () => {
    expect(receiptFromBytes(new Uint8Array(16)).slice(0, 19)).toBe('0'.repeat(19));
    expect(receiptFromBytes(new Uint8Array(16).fill(255)).slice(0, 19)).toBe(String((2n ** 128n - 1n) % 10n ** 19n).padStart(19, '0'));
    expect(receiptFromBytes(new Uint8Array(20).fill(7))).toBe(known);
  });
  test('is not made from fewer than 16 random bytes', () => {
    expect(() => receiptFromBytes(new Uint8Array(15))).toThrow(RangeError);
  });
});
