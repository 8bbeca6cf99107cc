import { calendar as en } from './en/calendar.ts';
import type { Locale, Wording } from './locale.ts';
import { calendar as zh } from './zh-CN/calendar.ts';

/** The texts of this area in a language. */
export function calendarText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
