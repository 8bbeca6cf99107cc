import { moveAppointment as en } from '../../en/pages/matter/move.ts';
import type { Locale, Wording } from '../../locale.ts';
import { moveAppointment as zh } from '../../zh-CN/pages/matter/move.ts';

/** The texts of this area in a language. */
export function moveAppointmentText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
