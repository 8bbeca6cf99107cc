import { problemList as en } from '../../en/pages/developers/problem-list.ts';
import type { Locale, Wording } from '../../locale.ts';
import { problemList as zh } from '../../zh-CN/pages/developers/problem-list.ts';

/** The texts of this area in a language. */
export function problemListText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
