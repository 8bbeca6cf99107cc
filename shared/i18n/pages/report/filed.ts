import { reportFiled as en } from '../../en/pages/report/filed.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportFiled as zh } from '../../zh-CN/pages/report/filed.ts';

/** The texts of this area in a language. */
export function reportFiledText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
