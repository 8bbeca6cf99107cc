import { common as en } from './en/common.ts';
import type { Locale, Wording } from './locale.ts';
import { common as zh } from './zh-CN/common.ts';

/** The texts of this area in a language. */
export function commonText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
