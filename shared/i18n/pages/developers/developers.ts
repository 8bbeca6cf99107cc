import { developers as en } from '../../en/pages/developers/developers.ts';
import type { Locale, Wording } from '../../locale.ts';
import { developers as zh } from '../../zh-CN/pages/developers/developers.ts';

/** The texts of this area in a language. */
export function developersText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
