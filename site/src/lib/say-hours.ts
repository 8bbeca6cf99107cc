import { joinNames } from './county-words.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { pagesText } from '#shared/i18n/pages.ts';
import { sayClock, sayDate, sayWeekday } from './say-time.ts';
import { datedHours, weekOf } from './week-hours.ts';

type Hours = Parameters<typeof weekOf>[0];

/** The hours of a week as rows of day and times; every time says what kind it is unless it is normal. */
export function sayWeek(sessions: Hours, locale: Locale): { day: string; times: string[] }[] {
  const words = pagesText(locale).station;
  return weekOf(sessions).map((hours, index) => ({
    day: sayWeekday(index + 1, locale),
    times: hours.length === 0 ? [words.closed] : hours.map((stretch) => sayStretch(stretch, locale)),
  }));
}

/** Hours on fixed dates, such as market days, with the rule in words. */
export function sayDated(sessions: Hours, locale: Locale): string[] {
  const words = pagesText(locale).station;
  return datedHours(sessions).map((session) => {
    const { days } = session;
    const digits = days.rule === 'market-days' ? joinNames(days.endingIn.map(String), locale) : '';
    const rule = days.rule === 'day-of-month' ? fill(words.monthly, { day: days.day }) : fill(words.market, { digits });
    return `${rule} ${sayStretch({ ...session, nth: [] }, locale)}`;
  });
}

function sayStretch(stretch: ReturnType<typeof weekOf>[number][number], locale: Locale): string {
  const words = pagesText(locale).station;
  const isEnglish = locale === 'en';
  const times = `${sayClock(stretch.from, locale)}${isEnglish ? ' to ' : '–'}${sayClock(stretch.to, locale)}`;
  const { season, kind, nth } = stretch;
  const remarks = [
    ...(kind === 'normal' ? [] : [words.kinds[kind]]),
    ...(nth.length === 0 ? [] : [fill(words.nth, { nth: nth.join(words.nthJoin) })]),
    ...(season === undefined ? [] : [fill(words.season, { from: sayDate(`2026-${season.from}`, locale), to: sayDate(`2026-${season.to}`, locale) })]),
    ...(kind === 'lunch' && stretch.services !== undefined ? [words.only] : []),
  ];
  if (remarks.length === 0) return times;
  return isEnglish ? `${times} (${remarks.join('; ')})` : `${times}（${remarks.join('；')}）`;
}
