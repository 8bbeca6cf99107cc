import { fill, type Locale } from '#shared/i18n/locale.ts';
import { stationsText } from '#shared/i18n/stations.ts';
import { formatShortDayAndTime, formatTime } from './format-time.ts';
import type { Openness } from './opening-status.ts';

/** Whether an office is open at this moment, in one sentence. `days` is how far ahead was looked. */
export function formatOpeningStatus(openness: Openness | undefined, days: number, locale: Locale): string {
  const words = stationsText(locale).list;
  if (openness === undefined) return words.unjudged;
  if (openness.openUntil !== undefined) return fill(words.openNow, { until: formatTime(openness.openUntil, locale) });
  return openness.opens === undefined
    ? fill(words.closedLong, { days })
    : fill(words.closedNow, { when: formatShortDayAndTime(openness.opens, locale) });
}
