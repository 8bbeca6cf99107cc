import { accessibility as en } from '../en/pages/accessibility.ts';
import type { Locale, Wording } from '../locale.ts';
import { accessibility as zh } from '../zh-CN/pages/accessibility.ts';

/** The texts of this area in a language. */
export function accessibilityText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
