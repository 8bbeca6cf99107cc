import { reports as en } from './en/reports.ts';
import type { Locale, Wording } from './locale.ts';
import { reports as zh } from './zh-CN/reports.ts';

/** The texts of reports, from the emergency gate to the receipt, in a language. */
export function reportsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
