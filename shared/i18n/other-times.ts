import { otherTimes as en } from './en/other-times.ts';
import type { Locale, Wording } from './locale.ts';
import { otherTimes as zh } from './zh-CN/other-times.ts';

/** The texts of this area in a language. */
export function otherTimesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
