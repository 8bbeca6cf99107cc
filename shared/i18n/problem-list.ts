import { problemList as en } from './en/problem-list.ts';
import type { Locale, Wording } from './locale.ts';
import { problemList as zh } from './zh-CN/problem-list.ts';

/** The texts of this area in a language. */
export function problemListText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
