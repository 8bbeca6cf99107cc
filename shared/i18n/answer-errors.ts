import { answerErrors as en } from './en/answer-errors.ts';
import type { Locale, Wording } from './locale.ts';
import { answerErrors as zh } from './zh-CN/answer-errors.ts';

/** The texts of this area in a language. */
export function answerErrorsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
