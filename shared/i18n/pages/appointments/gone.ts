import { goneBooking as en } from '../../en/pages/appointments/gone.ts';
import type { Locale, Wording } from '../../locale.ts';
import { goneBooking as zh } from '../../zh-CN/pages/appointments/gone.ts';

/** The texts of this area in a language. */
export function goneBookingText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
