import type { SeenChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import { fill, inLocale, type Locale } from '#shared/i18n/locale.ts';
import { officeHoursText } from '#shared/i18n/office-hours.ts';
import { formatRange } from './format-hours.ts';
import { formatReason } from './format-reason.ts';
import { formatShortDay } from './format-time.ts';

/** Changes of an office's hours, one line each. */
export function formatChanges(changes: readonly SeenChange[], office: Office, locale: Locale): string[] {
  const texts = officeHoursText(locale);
  return changes.map((change) => {
    const values = { day: formatShortDay(change.day, locale), reason: formatReason(change.reason, locale) };
    if (change.kind === 'session') {
      return fill(texts.changes.session, { ...values, hours: formatRange(change.session, locale), kind: texts.kinds[change.session.kind] });
    }
    const named = office.counters.find(({ id }) => change.kind === 'counter-out' && id === change.counter);
    const counter = named === undefined ? '' : inLocale(named.name, locale);
    const { all, hours } = texts.changes[change.kind];
    return change.hours === undefined
      ? fill(all, { ...values, counter })
      : fill(hours, { ...values, counter, hours: formatRange(change.hours, locale) });
  });
}
