import type { AvailabilityView } from '#shared/contract/availability.ts';
import type { Offer } from '#shared/contract/problem.ts';
import { clockTimeToMinutes, daysBetween, type LocalDay, minutesToClockTime } from '#shared/local-time.ts';

/** A free time instead of one that was lost; minutes of the local day. */
export type SlotOffer = { readonly office: string; readonly day: LocalDay; readonly start: number };

/** How many times are offered instead of one. */
export const offersAtMost = 3;

/** Up to three of some free times, those nearest to a wished one, whichever side of it: a day away counts more than any hour, and of two equally near the earlier comes first. */
export function nearestTimes(free: readonly SlotOffer[], wish: Pick<SlotOffer, 'day' | 'start'>): readonly SlotOffer[] {
  const measured = free.map((time) => {
    const days = daysBetween(wish.day, time.day);
    return { time, distance: Math.abs(days) * 1_440 + Math.abs(time.start - wish.start), at: days * 1_440 + time.start };
  });
  const sorted = measured.toSorted((one, other) => one.distance - other.distance || one.at - other.at);
  return sorted.slice(0, offersAtMost).map(({ time }) => time);
}

/** The same of a list of free times. */
export function nearestListed(
  { office, days }: Pick<AvailabilityView, 'office' | 'days'>,
  wish: { readonly day: LocalDay; readonly start: string },
): Offer[] {
  const free = days.flatMap(({ day, sessions }) =>
    sessions.flatMap(({ starts }) => starts.map((start) => ({ office, day, start: clockTimeToMinutes(start) }))),
  );
  const nearest = nearestTimes(free, { day: wish.day, start: clockTimeToMinutes(wish.start) });
  return nearest.map((offer) => ({ ...offer, start: minutesToClockTime(offer.start) }));
}
