import { pages as en } from './en/pages.ts';
import type { Locale, Wording } from './locale.ts';
import { pages as zh } from './zh-CN/pages.ts';

/** The texts of this area in a language. */
export function pagesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
