import { receipt as en } from '../en/pages/receipt.ts';
import type { Locale, Wording } from '../locale.ts';
import { receipt as zh } from '../zh-CN/pages/receipt.ts';

/** The texts of this area in a language. */
export function receiptText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
