import { oversight as en } from './en/oversight.ts';
import type { Locale, Wording } from './locale.ts';
import { oversight as zh } from './zh-CN/oversight.ts';

/** The texts of this area in a language. */
export function oversightText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
