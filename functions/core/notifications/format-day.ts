import type { Locale } from '#shared/i18n/locale.ts';
import { epochDay, type LocalDay } from '#shared/local-time.ts';

const options = { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' } as const;
const tags: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
/** Made when first needed: the first formatter of a process loads Intl's data, which no cold start should wait for. */
const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A day with its weekday in words: 3月4日星期三, Wednesday 4 March. */
export function formatDay(day: LocalDay, locale: Locale): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(tags[locale], options);
  formats.set(locale, format);
  return format.format(epochDay(day) * 86_400_000);
}
