import { chooseTime as en } from '../../en/pages/appointments/choose-time.ts';
import type { Locale, Wording } from '../../locale.ts';
import { chooseTime as zh } from '../../zh-CN/pages/appointments/choose-time.ts';

/** The texts of this area in a language. */
export function chooseTimeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
