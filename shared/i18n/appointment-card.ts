import { appointmentCard as en } from './en/appointment-card.ts';
import type { Locale, Wording } from './locale.ts';
import { appointmentCard as zh } from './zh-CN/appointment-card.ts';

/** The texts of this area in a language. */
export function appointmentCardText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
