import { checkAppointment as en } from '../../en/pages/appointments/check.ts';
import type { Locale, Wording } from '../../locale.ts';
import { checkAppointment as zh } from '../../zh-CN/pages/appointments/check.ts';

/** The texts of this area in a language. */
export function checkAppointmentText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
