import { oversightQueue as en } from '../../en/pages/oversight/queue.ts';
import type { Locale, Wording } from '../../locale.ts';
import { oversightQueue as zh } from '../../zh-CN/pages/oversight/queue.ts';

/** The texts of this area in a language. */
export function oversightQueueText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
