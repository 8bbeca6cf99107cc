import { openedAppointment as en } from '../../en/pages/matter/appointment.ts';
import type { Locale, Wording } from '../../locale.ts';
import { openedAppointment as zh } from '../../zh-CN/pages/matter/appointment.ts';

/** The texts of this area in a language. */
export function openedAppointmentText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
