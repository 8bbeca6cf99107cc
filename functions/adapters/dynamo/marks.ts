import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Hold } from '#core/appointments/appointment.ts';
import { type Place, windowsOf } from '#core/appointments/ledger.ts';

/** Printable ASCII, one byte each. Without `k` no window can be called `pk` or `sk`. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((digit) => digit !== 'k');
const base = digits.length;
const windowsPerDay = 288;
const secondsUnit = 1_000_000;

/**
 * The attribute of one counter's base window: the number `counter × 288 + window` in two printable characters (three from the 31st counter on).
 * Two bytes instead of a readable five, because a ledger day is mostly names and its size is its price.
 */
export function windowName(counter: string, window: number): string {
  const names = namesOfCounters.get(counter) ?? nameWindows(counter);
  const name = names[window];
  if (name === undefined) throw new RangeError(`not a window: ${counter} ${window}`);
  return name;
}

/** Made once per counter: a page of free times asks for some ten thousand names. */
const namesOfCounters = new Map<string, readonly string[]>();

function nameWindows(counter: string): readonly string[] {
  if (!/^[0-9A-Z]$/.test(counter)) return [];
  const first = Number.parseInt(counter, 36) * windowsPerDay;
  const names = Array.from({ length: windowsPerDay }, (_, window) => nameOfNumber(first + window));
  namesOfCounters.set(counter, names);
  return names;
}

function nameOfNumber(number: number): string {
  const high = Math.floor(number / base);
  const front = high < base ? digit(high) : digit(Math.floor(high / base)) + digit(high % base);
  return front + digit(number % base);
}

/** The attributes a place covers. */
export function windowNames(place: Pick<Place, 'counter' | 'from' | 'to'>): readonly string[] {
  return windowsOf(place).map((window) => windowName(place.counter, window));
}

/** The value of a held window. Its fraction of a second is the fence, so that no two holders of a window ever write the same. */
export function heldMark({ heldUntil, fence }: Pick<Hold, 'heldUntil' | 'fence'>): { N: string } {
  return { N: String(heldUntil * secondsUnit + fence) };
}

/** The value of a window given back that is free from `at` on (epoch seconds). The half makes it unlike any hold's. */
export function freedMark(at: number): { N: string } {
  return { N: String(at * secondsUnit + 0.5) };
}

/** The value of a booked window: one byte that tells whose. Its type makes every comparison with a number false, so it is never free. */
export function bookedMark(appointmentKey: string): { B: Uint8Array } {
  return { B: createHash('sha256').update(appointmentKey).digest().subarray(0, 1) };
}

/** Every mark below this has run out at `nowSeconds`: what is taken until now is free now. */
export function freeBelow(nowSeconds: number): { N: string } {
  return { N: String((nowSeconds + 1) * secondsUnit) };
}

/** Until when a window with this value is taken, epoch seconds; Infinity once booked. Throws for a value the ledger never has. */
export function takenUntil(value: AttributeValue): number {
  if (value.B !== undefined) return Number.POSITIVE_INFINITY;
  if (value.N === undefined) throw new Error('ledger: a window has a value of a foreign type');
  return Math.floor(Number(value.N) / secondsUnit);
}

function digit(value: number): string {
  const found = digits[value];
  if (found === undefined) throw new RangeError(`not a digit: ${value}`);
  return found;
}
