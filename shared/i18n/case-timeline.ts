import { caseTimeline as en } from './en/case-timeline.ts';
import type { Locale, Wording } from './locale.ts';
import { caseTimeline as zh } from './zh-CN/case-timeline.ts';

/** The texts of a report as its author follows it, in a language. */
export function caseTimelineText(locale: Locale): Wording<typeof zh> {
  return locale === 'en' ? en : zh;
}
