import { documents as en } from './en/documents.ts';
import type { Locale, Wording } from './locale.ts';
import { documents as zh } from './zh-CN/documents.ts';

/** The texts of this area in a language. */
export function documentsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
