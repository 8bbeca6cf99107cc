import { stopNotice as en } from '../../en/pages/appointments/stop-notice.ts';
import type { Locale, Wording } from '../../locale.ts';
import { stopNotice as zh } from '../../zh-CN/pages/appointments/stop-notice.ts';

/** The texts of this area in a language. */
export function stopNoticeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
