import { reportList as en } from '../../en/pages/report/list.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportList as zh } from '../../zh-CN/pages/report/list.ts';

/** The texts of this area in a language. */
export function reportListText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
