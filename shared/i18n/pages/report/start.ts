import { reportStart as en } from '../../en/pages/report/start.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportStart as zh } from '../../zh-CN/pages/report/start.ts';

/** The texts of this area in a language. */
export function reportStartText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
