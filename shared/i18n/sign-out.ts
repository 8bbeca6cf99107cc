import { signOut as en } from './en/sign-out.ts';
import type { Locale, Wording } from './locale.ts';
import { signOut as zh } from './zh-CN/sign-out.ts';

/** The texts of this area in a language. */
export function signOutText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
