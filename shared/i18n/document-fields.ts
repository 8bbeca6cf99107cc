import { documentFields as en } from './en/document-fields.ts';
import type { Locale, Wording } from './locale.ts';
import { documentFields as zh } from './zh-CN/document-fields.ts';

/** The texts of this area in a language. */
export function documentFieldsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
