import { cancelAppointment as en } from '../../en/pages/matter/cancel.ts';
import type { Locale, Wording } from '../../locale.ts';
import { cancelAppointment as zh } from '../../zh-CN/pages/matter/cancel.ts';

/** The texts of this area in a language. */
export function cancelAppointmentText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
