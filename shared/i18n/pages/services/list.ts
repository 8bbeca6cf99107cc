import { serviceList as en } from '../../en/pages/services/list.ts';
import type { Locale, Wording } from '../../locale.ts';
import { serviceList as zh } from '../../zh-CN/pages/services/list.ts';

/** The texts of this area in a language. */
export function serviceListText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
