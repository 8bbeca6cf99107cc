import { problems as en } from './en/problems.ts';
import type { Locale, Wording } from './locale.ts';
import { problems as zh } from './zh-CN/problems.ts';

/** The texts of this area in a language. */
export function problemsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
