import * as z from 'zod';
import type { Slot } from '#core/timetable/ledger.ts';

const minute = z.string().transform(Number);

/** One slot as text: counter, start and end, minutes of the local day. */
const SlotText = z
  .stringFormat('slot', /^[0-9A-Z] \d+ \d+$/)
  .transform((text) => text.split(' '))
  .pipe(z.tuple([z.string(), minute, minute]));

/** The slots of an item; all are of its office and day. */
export function readSlots({ office, day, slots }: { office: string; day: string; slots: readonly string[] }): Slot[] {
  return slots.map((text) => {
    const [counter, from, to] = SlotText.parse(text);
    return { office, day, counter, from, to };
  });
}

export function writeSlots(slots: readonly Slot[]): { L: { S: string }[] } {
  return { L: slots.map(({ counter, from, to }) => ({ S: `${counter} ${from} ${to}` })) };
}
