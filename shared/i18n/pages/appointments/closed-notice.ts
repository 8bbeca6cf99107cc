import { closedNotice as en } from '../../en/pages/appointments/closed-notice.ts';
import type { Locale, Wording } from '../../locale.ts';
import { closedNotice as zh } from '../../zh-CN/pages/appointments/closed-notice.ts';

/** The texts of this area in a language. */
export function closedNoticeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
