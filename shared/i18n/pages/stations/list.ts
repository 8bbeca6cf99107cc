import { stationList as en } from '../../en/pages/stations/list.ts';
import type { Locale, Wording } from '../../locale.ts';
import { stationList as zh } from '../../zh-CN/pages/stations/list.ts';

/** The texts of this area in a language. */
export function stationListText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
