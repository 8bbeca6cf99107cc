import { officeRules as en } from './en/office-rules.ts';
import type { Locale, Wording } from './locale.ts';
import { officeRules as zh } from './zh-CN/office-rules.ts';

/** The texts of this area in a language. */
export function officeRulesText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
