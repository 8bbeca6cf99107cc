import { keptTime as en } from '../../en/pages/appointments/kept.ts';
import type { Locale, Wording } from '../../locale.ts';
import { keptTime as zh } from '../../zh-CN/pages/appointments/kept.ts';

/** The texts of this area in a language. */
export function keptTimeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
