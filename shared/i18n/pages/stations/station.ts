import { station as en } from '../../en/pages/stations/station.ts';
import type { Locale, Wording } from '../../locale.ts';
import { station as zh } from '../../zh-CN/pages/stations/station.ts';

/** The texts of this area in a language. */
export function stationText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
