import { home as en } from '../en/pages/home.ts';
import type { Locale, Wording } from '../locale.ts';
import { home as zh } from '../zh-CN/pages/home.ts';

/** The texts of this area in a language. */
export function homeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
