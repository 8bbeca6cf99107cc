import { notFound as en } from '../en/pages/not-found.ts';
import type { Locale, Wording } from '../locale.ts';
import { notFound as zh } from '../zh-CN/pages/not-found.ts';

/** The texts of this area in a language. */
export function notFoundText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
