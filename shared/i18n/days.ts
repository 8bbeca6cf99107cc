import { days as en } from './en/days.ts';
import type { Locale, Wording } from './locale.ts';
import { days as zh } from './zh-CN/days.ts';

/** The texts of this area in a language. */
export function daysText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
