import type { AvailableDay } from '#shared/contract/availability.ts';
import { daysText } from '#shared/i18n/days.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { isoWeekday } from '#shared/local-time.ts';
import { formatReason } from './format-reason.ts';
import { formatClock, formatDate, formatTime, formatWeekday, nearDay } from './format-time.ts';

/** A day of the strip: its name, its date, and how many times are left or why none are. */
export function dayLabel(day: AvailableDay, today: LocalDay, locale: Locale): { name: string; date: string; state: string } {
  const texts = daysText(locale);
  const near = nearDay(day.day, today);
  const state = day.state === 'open' ? fill(texts.left, { count: day.left }) : texts.states[day.state];
  const reason = day.state === 'holiday' && day.reason !== undefined ? inLocale(day.reason, locale) : state;
  return {
    name: near === undefined ? formatWeekday(isoWeekday(day.day), locale) : texts[near],
    date: formatDate(day.day, locale),
    state: reason,
  };
}

/** The sentence that says why nothing can be booked on a day; empty when something can. */
export function whyNothing(day: AvailableDay, locale: Locale): string {
  if (day.state === 'open') return '';
  const reason = day.reason === undefined ? '' : formatReason(day.reason, locale);
  return fill(daysText(locale).why[day.state], { reason });
}

/** The sentences that say at which hours an otherwise open day is closed, and why. */
export function partlyClosed(day: AvailableDay, locale: Locale): string[] {
  const { partly } = daysText(locale);
  return (day.stops ?? []).map(({ from, to, reason }) =>
    fill(partly, { from: formatTime(from, locale), to: formatTime(to, locale), reason: formatReason(reason, locale) }),
  );
}

/** 上午 8:30–12:00，延时服务 17:30–20:00 …: the heading over the times of one session. */
export function sessionLegend(session: AvailableDay['sessions'][number], locale: Locale): string {
  const texts = daysText(locale);
  const name =
    session.kind === 'normal' ? texts.sessions.normal[session.from < '12:00' ? 'morning' : 'afternoon'] : texts.sessions[session.kind];
  return fill(texts.legend, { name, from: formatClock(session.from, locale), to: formatClock(session.to, locale) });
}
