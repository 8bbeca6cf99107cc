import type { UnitName } from '#shared/contract/services.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { appointmentCardText } from '#shared/i18n/appointment-card.ts';
import { caseTimelineText } from '#shared/i18n/case-timeline.ts';
import { inLocale, type Locale } from '#shared/i18n/locale.ts';
import { namesOf, officeName, pickServices, unitName } from './county-names.ts';
import { formatDayAndTime } from './format-time.ts';
import type { Opened } from './matter-calls.ts';
import { joinParts } from './phrases.ts';

type Names = { readonly services: readonly Service[]; readonly offices: readonly Office[]; readonly units: readonly UnitName[] };

/** A matter in one line, for telling it from another: what, when, where, and how it stands. */
export function describeMatter(matter: Opened['matter'], { services, offices, units, locale }: Names & { locale: Locale }): string {
  if (matter.kind === 'case') {
    return joinParts(
      [inLocale(matter.name, locale), unitName(units, matter.unit, locale), caseTimelineText(locale).states[matter.state]],
      locale,
    );
  }
  const names = namesOf(pickServices(services, matter.services), locale);
  const status = appointmentCardText(locale).status[matter.status];
  return joinParts([names, formatDayAndTime(matter, locale), officeName(offices, matter.office, locale), status], locale);
}
