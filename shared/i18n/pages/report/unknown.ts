import { reportUnknown as en } from '../../en/pages/report/unknown.ts';
import type { Locale, Wording } from '../../locale.ts';
import { reportUnknown as zh } from '../../zh-CN/pages/report/unknown.ts';

/** The texts of this area in a language. */
export function reportUnknownText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
