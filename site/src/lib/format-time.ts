import type { Locale } from '#shared/i18n/locale.ts';
import { addDays, clockTimeToMinutes, isoWeekday, type LocalDay, localDayOf, minuteOfDay, minutesToClockTime } from '#shared/local-time.ts';

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 周一 or Monday; 1 is Monday. */
export function formatWeekday(weekday: number, locale: Locale): string {
  return weekdays[locale][weekday - 1] ?? '';
}

/** 2026年11月23日（周一） or Monday 23 November 2026. */
export function formatDay(day: LocalDay, locale: Locale): string {
  const { year, month, date, weekday } = partsOf(day, locale);
  return locale === 'en' ? `${weekday} ${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日（${weekday}）`;
}

/** The day without its year, for lists: 11月23日（周一） or Mon 23 Nov. */
export function formatShortDay(day: LocalDay, locale: Locale): string {
  const { month, date, weekday } = partsOf(day, locale);
  return locale === 'en' ? `${weekday.slice(0, 3)} ${date} ${monthAbbreviation(month)}` : `${month}月${date}日（${weekday}）`;
}

/** The day without year and weekday: 11月23日 or 23 Nov. */
export function formatDate(day: LocalDay, locale: Locale): string {
  const { month, date } = partsOf(day, locale);
  return locale === 'en' ? `${date} ${monthAbbreviation(month)}` : `${month}月${date}日`;
}

/** A date as in a document: 2026年11月21日 or 21 November 2026. */
export function formatFullDate(day: LocalDay, locale: Locale): string {
  const { year, month, date } = partsOf(day, locale);
  return locale === 'en' ? `${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

/** 9:30 or 9:30am: for lists whose heading says the part of the day. */
export function formatClock(clock: string, locale: Locale): string {
  const minutes = clockTimeToMinutes(clock);
  const hours = Math.floor(minutes / 60);
  if (locale === 'zh-CN') return `${hours}:${clock.slice(3)}`;
  if (minutes === 12 * 60) return '12 noon';
  const past = minutes % 60 === 0 ? '' : `:${clock.slice(3)}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${hours < 12 ? 'am' : 'pm'}`;
}

/** 上午9:30，中午12:15，下午14:30，晚上18:10 or 9:30am. */
export function formatTime(clock: string, locale: Locale): string {
  return locale === 'en' ? formatClock(clock, locale) : `${partOfDay(clockTimeToMinutes(clock))}${formatClock(clock, locale)}`;
}

function partOfDay(minutes: number): string {
  if (minutes < 12 * 60) return '上午';
  if (minutes < 14 * 60) return '中午';
  return minutes < 18 * 60 ? '下午' : '晚上';
}

/** 2026年11月23日（周一）上午9:30 or Monday 23 November 2026 at 9:30am. */
export function formatDayAndTime(at: { day: LocalDay; start: string }, locale: Locale): string {
  const join = locale === 'en' ? ' at ' : '';
  return `${formatDay(at.day, locale)}${join}${formatTime(at.start, locale)}`;
}

/** The short form for buttons and lists: 11月23日（周一）上午9:30 or Mon 23 Nov, 9:30am. */
export function formatShortDayAndTime(at: { day: LocalDay; start: string }, locale: Locale): string {
  const join = locale === 'en' ? ', ' : '';
  return `${formatShortDay(at.day, locale)}${join}${formatTime(at.start, locale)}`;
}

/** An instant (UTC, ISO 8601) as day and time in the county's zone. */
export function formatInstant(instant: string, zone: string, locale: Locale): string {
  return formatDayAndTime(localOf(instant, zone), locale);
}

/** Local day and clock time of an instant. */
export function localOf(instant: string | Date, zone: string): { day: LocalDay; start: string } {
  const at = new Date(instant);
  return { day: localDayOf(at, zone), start: minutesToClockTime(minuteOfDay(at, zone)) };
}

/** How far the day is from today, when that has a word of its own. */
export function nearDay(day: LocalDay, today: LocalDay): 'today' | 'tomorrow' | undefined {
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : undefined;
}

function monthAbbreviation(month: number): string {
  return months[month - 1]?.slice(0, 3) ?? '';
}

function partsOf(day: LocalDay, locale: Locale) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date, weekday: formatWeekday(isoWeekday(day), locale) };
}
