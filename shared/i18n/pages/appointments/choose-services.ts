import { chooseServices as en } from '../../en/pages/appointments/choose-services.ts';
import type { Locale, Wording } from '../../locale.ts';
import { chooseServices as zh } from '../../zh-CN/pages/appointments/choose-services.ts';

/** The texts of this area in a language. */
export function chooseServicesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
