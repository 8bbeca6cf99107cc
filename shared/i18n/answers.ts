import { answers as en } from './en/answers.ts';
import type { Locale, Wording } from './locale.ts';
import { answers as zh } from './zh-CN/answers.ts';

/** The words for answers of forms in a language. */
export function answersText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
