import { reportUrgent as en } from '../../en/pages/report/urgent.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportUrgent as zh } from '../../zh-CN/pages/report/urgent.ts';

/** The texts of this area in a language. */
export function reportUrgentText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
