import { reportStop as en } from '../../en/pages/report/stop.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportStop as zh } from '../../zh-CN/pages/report/stop.ts';

/** The texts of this area in a language. */
export function reportStopText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
