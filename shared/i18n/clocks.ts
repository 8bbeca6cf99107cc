import { clocks as en } from './en/clocks.ts';
import type { Locale, Wording } from './locale.ts';
import { clocks as zh } from './zh-CN/clocks.ts';

/** The texts of this area in a language. */
export function clocksText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
