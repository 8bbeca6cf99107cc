import { appointments as en } from './en/appointments.ts';
import type { Locale, Wording } from './locale.ts';
import { appointments as zh } from './zh-CN/appointments.ts';

/** The texts of this area in a language. */
export function appointmentsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
