import { chooseOffice as en } from '../../en/pages/appointments/choose-office.ts';
import type { Locale, Wording } from '../../locale.ts';
import { chooseOffice as zh } from '../../zh-CN/pages/appointments/choose-office.ts';

/** The texts of this area in a language. */
export function chooseOfficeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
