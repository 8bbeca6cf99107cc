import { visitorDetails as en } from '../../en/pages/appointments/details.ts';
import type { Locale, Wording } from '../../locale.ts';
import { visitorDetails as zh } from '../../zh-CN/pages/appointments/details.ts';

/** The texts of this area in a language. */
export function visitorDetailsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
