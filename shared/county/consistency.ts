import { checkBookability } from './check-bookability.ts';
import { checkForms } from './check-forms.ts';
import { checkHolidays } from './check-holidays.ts';
import { checkHours } from './check-hours.ts';
import { checkReferences } from './check-references.ts';
import { checkSearch } from './check-search.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnits } from './check-units.ts';
import { checkWhere } from './check-where.ts';
import type { County } from './county.ts';
import type { PackMistake } from './pack-mistake.ts';

/**
 * What no schema can see: whether the parts of a pack fit together. Every mistake is named; an empty list means the pack can be used.
 * unreadable: codes of entries that are in the pack but broken in themselves. What points to them is not reported once more, and whether
 * a service can be booked is only judged when there are none.
 */
export function findInconsistencies(county: County, unreadable: ReadonlySet<string> = new Set()): readonly PackMistake[] {
  const holidays = checkHolidays(county.holidays);
  return [
    ...checkReferences(county, unreadable),
    ...checkUnits(county, unreadable),
    ...checkWhere(county),
    ...holidays,
    ...checkHours(county, holidays.length === 0),
    ...(unreadable.size === 0 ? checkBookability(county) : []),
    ...checkForms(county),
    ...checkSearch(county, unreadable),
    ...checkTexts(county),
  ];
}
