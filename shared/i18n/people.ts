import { people as en } from './en/people.ts';
import type { Locale, Wording } from './locale.ts';
import { people as zh } from './zh-CN/people.ts';

/** The texts of this area in a language. */
export function peopleText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
