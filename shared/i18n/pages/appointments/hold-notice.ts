import { holdNotice as en } from '../../en/pages/appointments/hold-notice.ts';
import type { Locale, Wording } from '../../locale.ts';
import { holdNotice as zh } from '../../zh-CN/pages/appointments/hold-notice.ts';

/** The texts of this area in a language. */
export function holdNoticeText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
