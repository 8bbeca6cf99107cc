import { roles as en } from './en/roles.ts';
import type { Locale, Wording } from './locale.ts';
import { roles as zh } from './zh-CN/roles.ts';

/** The texts of this area in a language. */
export function rolesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
