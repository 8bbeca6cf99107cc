import type { OfficeStatus } from '#shared/contract/offices.ts';
import { fill, type Locale } from '#shared/i18n/locale.ts';
import { openingStatusText } from '#shared/i18n/opening-status.ts';
import { formatReason } from './format-reason.ts';
import { formatShortDayAndTime, formatTime } from './format-time.ts';

/** Whether an office is open at this moment, in one sentence. `days` is how far ahead was looked. */
export function formatOpeningStatus(status: OfficeStatus | undefined, days: number, locale: Locale): string {
  const texts = openingStatusText(locale);
  if (status === undefined) return texts.unjudged;
  const { openUntil, opens, closedBecause } = status;
  if (openUntil !== null) return fill(texts.openNow, { until: formatTime(openUntil, locale) });
  const when = opens === null ? '' : formatShortDayAndTime(opens, locale);
  if (closedBecause === null) return opens === null ? fill(texts.closedLong, { days }) : fill(texts.closedNow, { when });
  const because = opens === null ? texts.closedLongBecause : texts.closedBecause;
  return fill(because[closedBecause.kind], { when, days, reason: formatReason(closedBecause.reason, locale) });
}
