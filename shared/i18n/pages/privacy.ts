import { privacy as en } from '../en/pages/privacy.ts';
import type { Locale, Wording } from '../locale.ts';
import { privacy as zh } from '../zh-CN/pages/privacy.ts';

/** The texts of this area in a language. */
export function privacyText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
