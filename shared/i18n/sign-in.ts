import { signIn as en } from './en/sign-in.ts';
import type { Locale, Wording } from './locale.ts';
import { signIn as zh } from './zh-CN/sign-in.ts';

/** The texts of this area in a language. */
export function signInText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
