import { appointmentTimeline as en } from './en/appointment-timeline.ts';
import type { Locale, Wording } from './locale.ts';
import { appointmentTimeline as zh } from './zh-CN/appointment-timeline.ts';

/** The texts of this area in a language. */
export function appointmentTimelineText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
