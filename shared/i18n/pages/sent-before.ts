import { sentBefore as en } from '../en/pages/sent-before.ts';
import type { Locale, Wording } from '../locale.ts';
import { sentBefore as zh } from '../zh-CN/pages/sent-before.ts';

/** The texts of this area in a language. */
export function sentBeforeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
