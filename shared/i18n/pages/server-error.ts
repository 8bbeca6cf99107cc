import { serverError as en } from '../en/pages/server-error.ts';
import type { Locale, Wording } from '../locale.ts';
import { serverError as zh } from '../zh-CN/pages/server-error.ts';

/** The texts of this area in a language. */
export function serverErrorText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
