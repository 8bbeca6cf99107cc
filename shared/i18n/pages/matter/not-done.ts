import { notDone as en } from '../../en/pages/matter/not-done.ts';
import type { Locale, Wording } from '../../locale.ts';
import { notDone as zh } from '../../zh-CN/pages/matter/not-done.ts';

/** The texts of this area in a language. */
export function notDoneText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
