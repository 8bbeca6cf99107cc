import type { AvailableDay } from '#shared/contract/availability.ts';
import { ClockTime, LocalDay } from '#shared/county/text.ts';
import type { LocalDay as Day } from '#shared/local-time.ts';
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

/**
 * The day to show: the one asked for, else the first with free times, else the first that says why it has none (that it is too short for the visit before any other reason), else
 * the first.
 */
export function shownDay(days: readonly AvailableDay[], requested: string | null): AvailableDay | undefined {
  return (
    days.find(({ day }) => day === requested) ??
    days.find(({ left }) => left > 0) ??
    days.find(({ state }) => state === 'too-short') ??
    days.find(({ reason }) => reason !== undefined) ??
    days[0]
  );
}
