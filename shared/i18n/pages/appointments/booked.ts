import { booked as en } from '../../en/pages/appointments/booked.ts';
import type { Locale, Wording } from '../../locale.ts';
import { booked as zh } from '../../zh-CN/pages/appointments/booked.ts';

/** The texts of this area in a language. */
export function bookedText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
