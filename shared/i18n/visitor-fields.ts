import { visitorFields as en } from './en/visitor-fields.ts';
import type { Locale, Wording } from './locale.ts';
import { visitorFields as zh } from './zh-CN/visitor-fields.ts';

/** The texts of this area in a language. */
export function visitorFieldsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
