import type { SessionDays } from '#shared/county/hours.ts';
import { isInSeason } from '#shared/county/session-days.ts';
import { datedHours, weekOf } from '#shared/county/week-hours.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { officeHoursText } from '#shared/i18n/office-hours.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { joinNames } from './county-names.ts';
import { formatClock, formatDate, formatWeekday } from './format-time.ts';

type Hours = Parameters<typeof weekOf>[0];

/** The hours of a week as rows of day and times; every time says what kind it is unless it is normal. With `today`: those of its season. */
export function formatWeek(all: Hours, locale: Locale, today?: LocalDay): { day: string; times: string[] }[] {
  const texts = officeHoursText(locale);
  const sessions =
    today === undefined ? all : all.filter(({ season }) => isInSeason(season, today)).map((session) => ({ ...session, season: undefined }));
  return weekOf(sessions).map((hours, index) => ({
    day: formatWeekday(index + 1, locale),
    times: hours.length === 0 ? [texts.closed] : hours.map((stretch) => formatStretch(stretch, locale)),
  }));
}

/** Hours on fixed dates, such as market days, with the rule in words. */
export function formatDated(sessions: Hours, locale: Locale): string[] {
  const texts = officeHoursText(locale);
  return datedHours(sessions).map((session) => {
    const { days } = session;
    const digits = days.rule === 'market-days' ? joinNames(days.endingIn.map(String), locale) : '';
    const rule = days.rule === 'day-of-month' ? fill(texts.monthly, { day: days.day }) : fill(texts.market, { digits });
    return `${rule} ${formatStretch({ ...session, nth: [] }, locale)}`;
  });
}

/** Hours of the part of the year that is not now, such as summer afternoons, one line each. */
export function formatOtherSeason(sessions: Hours, locale: Locale, today: LocalDay): string[] {
  const texts = officeHoursText(locale);
  const other = sessions.filter(({ season }) => season !== undefined && !isInSeason(season, today));
  return other.map(({ season, ...session }) => {
    const stretch = formatStretch({ ...session, season: undefined, nth: [] }, locale);
    const when = [...(season === undefined ? [] : [formatSeason(season, locale)]), ...weekdaysOf(session.days, locale)];
    return fill(texts.labelled, { label: when.join(texts.partJoin), text: stretch });
  });
}

/** The weekdays a rule names, when it names some and not all working days. */
function weekdaysOf(days: SessionDays, locale: Locale): string[] {
  return days.rule === 'weekdays'
    ? [
        joinNames(
          days.weekdays.map((weekday) => formatWeekday(weekday, locale)),
          locale,
        ),
      ]
    : [];
}

function formatSeason(season: { from: string; to: string }, locale: Locale): string {
  return fill(officeHoursText(locale).season, {
    from: formatDate(`2024-${season.from}`, locale),
    to: formatDate(`2024-${season.to}`, locale),
  });
}

/** 9:00–12:00 or 9am to 12 noon. */
export function formatRange({ from, to }: { from: string; to: string }, locale: Locale): string {
  return fill(officeHoursText(locale).range, { from: formatClock(from, locale), to: formatClock(to, locale) });
}

function formatStretch(stretch: ReturnType<typeof weekOf>[number][number], locale: Locale): string {
  const texts = officeHoursText(locale);
  const times = formatRange(stretch, locale);
  const { season, kind, nth } = stretch;
  const remarks = [
    ...(kind === 'normal' ? [] : [texts.kinds[kind]]),
    ...(nth.length === 0 ? [] : [fill(texts.nth, { nth: nth.join(texts.nthJoin) })]),
    ...(season === undefined ? [] : [formatSeason(season, locale)]),
    ...(kind === 'lunch' && stretch.services !== undefined ? [texts.only] : []),
  ];
  if (remarks.length === 0) return times;
  return fill(texts.remarked, { times, remarks: remarks.join(texts.remarkJoin) });
}
