import { guide as en } from '../../en/pages/services/guide.ts';
import type { Locale, Wording } from '../../locale.ts';
import { guide as zh } from '../../zh-CN/pages/services/guide.ts';

/** The texts of this area in a language. */
export function guideText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
