import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DayStates } from '#core/timetable/timetable-store.ts';
import { intervalName } from './slot-states.ts';

/**
 * How many booked slots reach into what has to be closed: runs of neighbouring intervals at one counter with one appointment's tag. A tag is one byte, so two
 * neighbours are taken for one once in 256 times: it says that there is somebody to be seen to, the appointments themselves say who.
 */
export function bookedSlots(item: Readonly<Record<string, AttributeValue>>, { closed }: DayStates): number {
  const tagOf = ({ counter, interval }: (typeof closed)[number]) => item[intervalName(counter, interval)]?.B?.[0];
  const each = new Map(closed.map((at) => [`${at.counter} ${at.interval}`, at]));
  return [...each.values()].filter((at) => {
    const tag = tagOf(at);
    const isClosedToo = each.has(`${at.counter} ${at.interval - 1}`);
    return tag !== undefined && !(isClosedToo && tagOf({ ...at, interval: at.interval - 1 }) === tag);
  }).length;
}
