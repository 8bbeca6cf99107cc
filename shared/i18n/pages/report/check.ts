import { reportCheck as en } from '../../en/pages/report/check.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportCheck as zh } from '../../zh-CN/pages/report/check.ts';

/** The texts of this area in a language. */
export function reportCheckText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
