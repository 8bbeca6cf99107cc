import { officeHours as en } from './en/office-hours.ts';
import type { Locale, Wording } from './locale.ts';
import { officeHours as zh } from './zh-CN/office-hours.ts';

/** The texts of this area in a language. */
export function officeHoursText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
