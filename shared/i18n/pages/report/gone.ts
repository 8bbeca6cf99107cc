import { reportGone as en } from '../../en/pages/report/gone.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportGone as zh } from '../../zh-CN/pages/report/gone.ts';

/** The texts of this area in a language. */
export function reportGoneText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
