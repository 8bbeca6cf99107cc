import { oversightWelcome as en } from '../../en/pages/oversight/welcome.ts';
import type { Locale, Wording } from '../../locale.ts';
import { oversightWelcome as zh } from '../../zh-CN/pages/oversight/welcome.ts';

/** The texts of this area in a language. */
export function oversightWelcomeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
