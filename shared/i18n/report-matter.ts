import { reportMatter as en } from './en/report-matter.ts';
import type { Locale, Wording } from './locale.ts';
import { reportMatter as zh } from './zh-CN/report-matter.ts';

/** The texts of a report as its author follows it, in a language. */
export function reportMatterText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
