import type { AvailabilityView, AvailableDay } from '#shared/contract/availability.ts';
import type { Offer } from '#shared/contract/problem.ts';
import { ClockTime, LocalDay } from '#shared/county/text.ts';
import { clockTimeToMinutes, type LocalDay as Day, daysBetween } from '#shared/local-time.ts';
import type { SentForm } from './form.ts';

export type Choice = { readonly office: string; readonly day: Day; readonly start: string };

/** A choice as the value of a button: office, day and start. */
export function choiceValue({ office, day, start }: Choice): string {
  return `${office}/${day}/${start}`;
}

/** The time chosen in a form: an offered one pressed as a button, or a radio button of the day list. Undefined when nothing was chosen that could be a time. */
export function choiceIn(form: SentForm): Choice | undefined {
  const [office, day, start] = (form.text('offer') || form.text('time')).split('/');
  return office && LocalDay.safeParse(day).success && ClockTime.safeParse(start).success && day && start
    ? { office, day, start }
    : undefined;
}

/** The day to show: the one asked for, else the first with free times, else the first. */
export function shownDay(days: readonly AvailableDay[], wanted: string | null): AvailableDay | undefined {
  return days.find(({ day }) => day === wanted) ?? days.find(({ left }) => left > 0) ?? days[0];
}

/** Up to three free times nearest to a lost one: the same day first, then the following days. Only for showing; the API decides. */
export function nearestFree({ office, days }: AvailabilityView, lost: Choice): Offer[] {
  const minutes = (start: string) => clockTimeToMinutes(start);
  const free = days.flatMap(({ day, sessions }) => sessions.flatMap(({ starts }) => starts.map((start) => ({ office, day, start }))));
  const distance = (offer: Offer) =>
    Math.abs(daysBetween(lost.day, offer.day)) * 1440 + Math.abs(minutes(offer.start) - minutes(lost.start));
  return free.toSorted((one, other) => distance(one) - distance(other)).slice(0, 3);
}
