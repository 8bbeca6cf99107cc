import { randomBytes } from 'node:crypto';
import type { TableDeps } from '#adapters/dynamo/table.ts';
import { createTimetableStore } from '#adapters/dynamo/timetable-store.ts';
import { goThrough, type TimetableDeps } from '#core/timetable/apply-change.ts';
import type { StoredChange } from '#core/timetable/timetable-store.ts';
import { TimetableChange } from '#shared/contract/timetable.ts';
import { createHolidayCalendar } from '#shared/working-days.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { anOffice } from './appointment-fixture.ts';

/** Epoch seconds: Monday 2 March 2026, 08:00 in the county. */
export const monday = Date.parse('2026-03-02T00:00:00Z') / 1_000;
export const tuesday = '2026-03-03';

/** The first office of the small county under a code of its own, with the rules and the store of timetables. */
export function openOffice(deps: TableDeps) {
  const code = anOffice();
  const [first] = smallCounty.offices;
  if (first === undefined) throw new Error('the small county has an office');
  const county = { ...smallCounty, offices: [{ ...first, code }] };
  const env = { ...deps.env, county, calendar: createHolidayCalendar(county.holidays) };
  const timetable = createTimetableStore(deps);
  return { code, env, deps: { env, timetable } };
}

/** A change of the Tuesday as it is when it is first recorded, a closure of the whole day unless told otherwise. */
export function aChange(office: string, over: object = {}): StoredChange {
  const change = TimetableChange.parse({
    kind: 'closure',
    id: randomBytes(8).toString('hex'),
    office,
    from: tuesday,
    to: tuesday,
    reason: { zh: '\u505c\u7535', en: 'No power' },
    by: { id: 'sub', name: '\u9646*' },
    at: '2026-03-02T00:00:00.000Z',
    ...over,
  });
  return { change, state: 'applying', nextDay: change.from, booked: 0 };
}

/** Records a change after whatever was recorded before, unjudged. */
export async function recorded(
  { timetable }: Pick<TimetableDeps, 'timetable'>,
  stored: StoredChange,
  dueAt = monday,
): Promise<StoredChange> {
  const { latest } = await timetable.list(stored.change.office);
  const answer = await timetable.record(stored, { dueAt, latest });
  return answer === 'overtaken' ? recorded({ timetable }, stored, dueAt) : answer;
}

/** Records a change and takes it through its days. */
export async function changed(deps: TimetableDeps, stored: StoredChange): Promise<StoredChange> {
  return goThrough(deps, await recorded(deps, stored, monday + 60));
}

/** Withdraws a change and takes that through its days. */
export async function withdrawn(deps: TimetableDeps, stored: StoredChange): Promise<StoredChange> {
  return goThrough(deps, await deps.timetable.beginWithdrawal(stored, monday + 60));
}
