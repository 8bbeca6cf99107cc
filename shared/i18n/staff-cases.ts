import { staffCases as en } from './en/staff-cases.ts';
import type { Locale, Wording } from './locale.ts';
import { staffCases as zh } from './zh-CN/staff-cases.ts';

/** The texts of this area in a language. */
export function staffCasesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
