import { reportLinks as en } from './en/report-links.ts';
import type { Locale, Wording } from './locale.ts';
import { reportLinks as zh } from './zh-CN/report-links.ts';

/** The texts of this area in a language. */
export function reportLinksText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
