import { pageNames as en } from './en/page-names.ts';
import type { Locale, Wording } from './locale.ts';
import { pageNames as zh } from './zh-CN/page-names.ts';

/** The texts of this area in a language. */
export function pageNamesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
