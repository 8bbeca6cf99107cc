import { formMarks as en } from './en/form-marks.ts';
import type { Locale, Wording } from './locale.ts';
import { formMarks as zh } from './zh-CN/form-marks.ts';

/** The texts of this area in a language. */
export function formMarksText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
