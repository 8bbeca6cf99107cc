import { stations as en } from './en/stations.ts';
import type { Locale, Wording } from './locale.ts';
import { stations as zh } from './zh-CN/stations.ts';

/** The texts of this area in a language. */
export function stationsText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
