import { staffNotFound as en } from '../en/pages/staff-not-found.ts';
import type { Locale, Wording } from '../locale.ts';
import { staffNotFound as zh } from '../zh-CN/pages/staff-not-found.ts';

/** The texts of this area in a language. */
export function staffNotFoundText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
