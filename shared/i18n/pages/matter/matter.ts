import { matter as en } from '../../en/pages/matter/matter.ts';
import type { Locale, Wording } from '../../locale.ts';
import { matter as zh } from '../../zh-CN/pages/matter/matter.ts';

/** The texts of this area in a language. */
export function matterText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
