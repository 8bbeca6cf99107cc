import { openingStatus as en } from './en/opening-status.ts';
import type { Locale, Wording } from './locale.ts';
import { openingStatus as zh } from './zh-CN/opening-status.ts';

/** The texts of this area in a language. */
export function openingStatusText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
