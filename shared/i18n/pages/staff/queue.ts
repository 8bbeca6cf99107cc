import { staffQueue as en } from '../../en/pages/staff/queue.ts';
import type { Locale, Wording } from '../../locale.ts';
import { staffQueue as zh } from '../../zh-CN/pages/staff/queue.ts';

/** The texts of this area in a language. */
export function staffQueueText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
