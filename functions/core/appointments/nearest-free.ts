import type { AvailableDay } from '#shared/contract/availability.ts';
import type { Offer } from '#shared/contract/problem.ts';
import { clockTimeToMinutes, daysBetween, type LocalDay } from '#shared/local-time.ts';

const offersAtMost = 3;

/** Up to three free times of a list nearest to a wished one, whichever side of it: a day away counts more than any hour. */
export function nearestFree(
  { office, days }: { office: string; days: readonly AvailableDay[] },
  wish: { readonly day: LocalDay; readonly start: string },
): Offer[] {
  const free = days.flatMap(({ day, sessions }) => sessions.flatMap(({ starts }) => starts.map((start) => ({ office, day, start }))));
  const distance = ({ day, start }: Offer) =>
    Math.abs(daysBetween(wish.day, day)) * 1_440 + Math.abs(clockTimeToMinutes(start) - clockTimeToMinutes(wish.start));
  return free.toSorted((one, other) => distance(one) - distance(other)).slice(0, offersAtMost);
}
