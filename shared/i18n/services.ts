import { services as en } from './en/services.ts';
import type { Locale, Wording } from './locale.ts';
import { services as zh } from './zh-CN/services.ts';

/** The texts of this area in a language. */
export function servicesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
