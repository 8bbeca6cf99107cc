import type { Locale } from '#shared/i18n/locale.ts';
import { epochDay, type LocalDay } from '#shared/local-time.ts';

const options = { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' } as const;
const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};

/** A day with its weekday in words: 3月4日星期三, Wednesday 4 March. */
export function formatDay(day: LocalDay, locale: Locale): string {
  return formats[locale].format(epochDay(day) * 86_400_000);
}
