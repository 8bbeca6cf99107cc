import { notFound as en } from './en/not-found.ts';
import type { Locale, Wording } from './locale.ts';
import { notFound as zh } from './zh-CN/not-found.ts';

/** The texts of this area in a language. */
export function notFoundText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
