import { staffCase as en } from '../../en/pages/staff/case.ts';
import type { Locale, Wording } from '../../locale.ts';
import { staffCase as zh } from '../../zh-CN/pages/staff/case.ts';

/** The texts of this area in a language. */
export function staffCaseText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
