import { promise as en } from '../en/pages/promise.ts';
import type { Locale, Wording } from '../locale.ts';
import { promise as zh } from '../zh-CN/pages/promise.ts';

/** The texts of this area in a language. */
export function promiseText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
