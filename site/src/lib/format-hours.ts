import type { SessionDays } from '#shared/county/hours.ts';
import { isInSeason } from '#shared/county/session-days.ts';
import { datedHours, weekOf } from '#shared/county/week-hours.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { stationsText } from '#shared/i18n/stations.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { joinNames } from './county-names.ts';
import { formatClock, formatDate, formatWeekday } from './format-time.ts';

type Hours = Parameters<typeof weekOf>[0];

/** The hours of a week as rows of day and times; every time says what kind it is unless it is normal. With `today`: those of its season. */
export function formatWeek(all: Hours, locale: Locale, today?: LocalDay): { day: string; times: string[] }[] {
  const words = stationsText(locale).page;
  const sessions =
    today === undefined ? all : all.filter(({ season }) => isInSeason(season, today)).map((session) => ({ ...session, season: undefined }));
  return weekOf(sessions).map((hours, index) => ({
    day: formatWeekday(index + 1, locale),
    times: hours.length === 0 ? [words.closed] : hours.map((stretch) => formatStretch(stretch, locale)),
  }));
}

/** Hours on fixed dates, such as market days, with the rule in words. */
export function formatDated(sessions: Hours, locale: Locale): string[] {
  const words = stationsText(locale).page;
  return datedHours(sessions).map((session) => {
    const { days } = session;
    const digits = days.rule === 'market-days' ? joinNames(days.endingIn.map(String), locale) : '';
    const rule = days.rule === 'day-of-month' ? fill(words.monthly, { day: days.day }) : fill(words.market, { digits });
    return `${rule} ${formatStretch({ ...session, nth: [] }, locale)}`;
  });
}

/** Hours of the part of the year that is not now, such as summer afternoons, one line each. */
export function formatOtherSeason(sessions: Hours, locale: Locale, today: LocalDay): string[] {
  const words = stationsText(locale).page;
  const other = sessions.filter(({ season }) => season !== undefined && !isInSeason(season, today));
  return other.map(({ season, ...session }) => {
    const stretch = formatStretch({ ...session, season: undefined, nth: [] }, locale);
    const when = [...(season === undefined ? [] : [formatSeason(season, locale)]), ...weekdaysOf(session.days, locale)];
    return fill(words.labelled, { label: when.join(words.partJoin), text: stretch });
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
  return fill(stationsText(locale).page.season, {
    from: formatDate(`2024-${season.from}`, locale),
    to: formatDate(`2024-${season.to}`, locale),
  });
}

/** 9:00–12:00 or 9am to 12 noon. */
export function formatRange({ from, to }: { from: string; to: string }, locale: Locale): string {
  return fill(stationsText(locale).page.range, { from: formatClock(from, locale), to: formatClock(to, locale) });
}

function formatStretch(stretch: ReturnType<typeof weekOf>[number][number], locale: Locale): string {
  const words = stationsText(locale).page;
  const times = formatRange(stretch, locale);
  const { season, kind, nth } = stretch;
  const remarks = [
    ...(kind === 'normal' ? [] : [words.kinds[kind]]),
    ...(nth.length === 0 ? [] : [fill(words.nth, { nth: nth.join(words.nthJoin) })]),
    ...(season === undefined ? [] : [formatSeason(season, locale)]),
    ...(kind === 'lunch' && stretch.services !== undefined ? [words.only] : []),
  ];
  if (remarks.length === 0) return times;
  return fill(words.remarked, { times, remarks: remarks.join(words.remarkJoin) });
}
