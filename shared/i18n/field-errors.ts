import { fieldErrors as en } from './en/field-errors.ts';
import type { Locale, Wording } from './locale.ts';
import { fieldErrors as zh } from './zh-CN/field-errors.ts';

/** The texts of this area in a language. */
export function fieldErrorsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
