import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Hold } from '#core/appointments/appointment.ts';
import { intervalsOf, type Slot, slotsBeside } from '#core/timetable/ledger.ts';

/** Printable ASCII, one byte each. Without `k` no interval can be called `pk` or `sk`. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((digit) => digit !== 'k');
const base = digits.length;
const intervalsPerDay = 288;
const secondsUnit = 1_000_000;

/**
 * The attribute of one counter's interval: the number `counter × 288 + interval` in two printable characters (three from the 31st counter on).
 * Two bytes instead of a readable five, because a ledger day is mostly names and its size is its price.
 */
export function intervalName(counter: string, interval: number): string {
  const names = namesOfCounters.get(counter) ?? nameIntervals(counter);
  const name = names[interval];
  if (name === undefined) throw new RangeError(`not an interval: ${counter} ${interval}`);
  return name;
}

/** Made once per counter: a page of free times asks for some ten thousand names. */
const namesOfCounters = new Map<string, readonly string[]>();

function nameIntervals(counter: string): readonly string[] {
  if (!/^[0-9A-Z]$/.test(counter)) return [];
  const first = Number.parseInt(counter, 36) * intervalsPerDay;
  const names = Array.from({ length: intervalsPerDay }, (_, interval) => nameOfNumber(first + interval));
  namesOfCounters.set(counter, names);
  return names;
}

function nameOfNumber(number: number): string {
  const high = Math.floor(number / base);
  const front = high < base ? digit(high) : digit(Math.floor(high / base)) + digit(high % base);
  return front + digit(number % base);
}

/** The attributes that slots of one ledger day cover, each once, when its intervals have this length. */
export function intervalNames(slots: readonly Pick<Slot, 'counter' | 'from' | 'to'>[], intervalMinutes: number): readonly string[] {
  return [...new Set(slots.flatMap((slot) => intervalsOf(slot, intervalMinutes).map((interval) => intervalName(slot.counter, interval))))];
}

/** What a hold takes, and what of its slots it leaves to the appointment it will move. */
export function heldNames({ slots, own, intervalMinutes }: Pick<Hold, 'slots' | 'own' | 'intervalMinutes'>): {
  readonly taken: readonly string[];
  readonly own: readonly string[];
} {
  const names = intervalNames(slots, intervalMinutes);
  const [first] = slots;
  if (first === undefined || own.length === 0) return { taken: names, own: [] };
  const ownNames = new Set(intervalNames(slotsBeside(first, own), intervalMinutes));
  return { taken: names.filter((name) => !ownNames.has(name)), own: names.filter((name) => ownNames.has(name)) };
}

/** The value of a held interval. Its fraction of a second is the fence, so that no two holders of an interval ever write the same. */
export function heldState({ heldUntil, fence }: Pick<Hold, 'heldUntil' | 'fence'>): { N: string } {
  return { N: String(heldUntil * secondsUnit + fence) };
}

/** The value of an interval given back that is free from `at` on (epoch seconds). The half makes it unlike any hold's. */
export function freedState(at: number): { N: string } {
  return { N: String(at * secondsUnit + 0.5) };
}

/** The value of a booked interval: one byte that tells whose. Its type makes every comparison with a number false, so it is never free. */
export function bookedState(appointmentKey: string): { B: Uint8Array } {
  return { B: createHash('sha256').update(appointmentKey).digest().subarray(0, 1) };
}

/** The value of a closed interval: one byte. No comparison with a number holds for it, so it is never free; and it is nobody's. */
export const closedState = { NULL: true } as const;

/** Every state below this has run out at `nowSeconds`: what is taken until now is free now. */
export function freeBelow(nowSeconds: number): { N: string } {
  return { N: String((nowSeconds + 1) * secondsUnit) };
}

/** Until when an interval with this value is taken, epoch seconds; Infinity once booked or closed. Throws for a value the ledger never has. */
export function takenUntil(value: AttributeValue): number {
  if (value.B !== undefined || value.NULL !== undefined) return Number.POSITIVE_INFINITY;
  if (value.N === undefined) throw new Error('ledger: an interval has a value of a foreign type');
  return Math.floor(Number(value.N) / secondsUnit);
}

function digit(value: number): string {
  const sign = digits[value];
  if (sign === undefined) throw new RangeError(`not a digit: ${value}`);
  return sign;
}
