import { reportPage as en } from '../../en/pages/report/page.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportPage as zh } from '../../zh-CN/pages/report/page.ts';

/** The texts of this area in a language. */
export function reportPageText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
