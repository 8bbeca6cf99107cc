import { staff as en } from './en/staff.ts';
import type { Locale, Wording } from './locale.ts';
import { staff as zh } from './zh-CN/staff.ts';

/** The texts of the workbench and of cases in a language. */
export function staffText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
