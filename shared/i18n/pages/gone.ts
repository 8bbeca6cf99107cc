import { gone as en } from '../en/pages/gone.ts';
import type { Locale, Wording } from '../locale.ts';
import { gone as zh } from '../zh-CN/pages/gone.ts';

/** The texts of this area in a language. */
export function goneText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
