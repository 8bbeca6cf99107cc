import { staffWelcome as en } from '../../en/pages/staff/welcome.ts';
import type { Locale, Wording } from '../../locale.ts';
import { staffWelcome as zh } from '../../zh-CN/pages/staff/welcome.ts';

/** The texts of this area in a language. */
export function staffWelcomeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
