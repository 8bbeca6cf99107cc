import { appointmentRows as en } from './en/appointment-rows.ts';
import type { Locale, Wording } from './locale.ts';
import { appointmentRows as zh } from './zh-CN/appointment-rows.ts';

/** The texts of this area in a language. */
export function appointmentRowsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
