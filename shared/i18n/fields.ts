import { fields as en } from './en/fields.ts';
import type { Locale, Wording } from './locale.ts';
import { fields as zh } from './zh-CN/fields.ts';

/** The texts of this area in a language. */
export function fieldsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
