import { keepingReceipt as en } from './en/keeping-receipt.ts';
import type { Locale, Wording } from './locale.ts';
import { keepingReceipt as zh } from './zh-CN/keeping-receipt.ts';

/** The texts of this area in a language. */
export function keepingReceiptText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
