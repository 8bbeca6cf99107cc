import { messages as en } from './en/messages.ts';
import type { Locale, Wording } from './locale.ts';
import { messages as zh } from './zh-CN/messages.ts';

/** The texts of this area in a language. */
export function messagesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
