import { staffProblem as en } from '../en/pages/staff-problem.ts';
import type { Locale, Wording } from '../locale.ts';
import { staffProblem as zh } from '../zh-CN/pages/staff-problem.ts';

/** The texts of this area in a language. */
export function staffProblemText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
