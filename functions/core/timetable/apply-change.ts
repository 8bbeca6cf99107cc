import { addDays, type LocalDay, localDayOf } from '#shared/local-time.ts';
import type { Environment } from '../environment.ts';
import { dayChangeOf, withChange, withoutChange } from './day-plan.ts';
import { dayStates } from './day-states.ts';
import { isOnItsWay, type StoredChange, type TimetableStore } from './timetable-store.ts';

export type TimetableDeps = { readonly env: Environment; readonly timetable: TimetableStore };

/** When somebody else goes on with a change that is not through, seconds after it was last begun. */
export const resumeSeconds = 60;

/** Takes a change, or its withdrawal, through the days that are left of it. Whoever breaks off leaves it due; whoever comes again does what is left. */
export async function goThrough(deps: TimetableDeps, begun: StoredChange): Promise<StoredChange> {
  let stored = begun;
  if (!isOnItsWay(stored)) return stored;
  const today = localDayOf(deps.env.now(), deps.env.county.settings.timeZone);
  for (let day = stored.nextDay > today ? stored.nextDay : today; day <= stored.change.to; day = addDays(day, 1)) {
    const revised = await reviseDay(deps, stored, day);
    if (!revised.done) return (await deps.timetable.find(stored.change.office, stored.change.id)) ?? stored;
    stored = { ...stored, nextDay: addDays(day, 1), booked: stored.booked + revised.booked };
    if (day < stored.change.to) await deps.timetable.advance(stored, stored.state);
  }
  const state = stored.state === 'applying' ? 'applied' : 'withdrawn';
  await deps.timetable.advance(stored, state);
  return { ...stored, state };
}

function reviseDay({ env, timetable }: TimetableDeps, { change, state }: StoredChange, day: LocalDay) {
  const changed = dayChangeOf(change);
  const office = env.county.offices.find(({ code }) => code === change.office);
  if (office === undefined) throw new Error('timetable: a change of an office that is not in the pack');
  return timetable.reviseDay({
    office: office.code,
    day,
    id: change.id,
    only: state === 'applying' ? ['applying'] : ['withdrawing'],
    revise: (changes) => (state === 'applying' ? withChange(changes, changed) : withoutChange(changes, changed.id)),
    statesOf: (states) => dayStates(env, { office, day, changed }, states),
    intervalMinutes: env.county.ledgerIntervalMinutes,
  });
}

/**
 * For whoever finds a change due: goes on with it. One of an office that is not in the pack any more is given up where it is; what it did to its days stays until it is
 * withdrawn. The key is that of `changeDueKey`.
 */
export async function resumeChange({ env, timetable }: TimetableDeps, key: string): Promise<'done' | 'nothing' | 'abandoned'> {
  const [office = '', id = ''] = key.split('/');
  const stored = await timetable.find(office, id);
  if (stored === undefined || !isOnItsWay(stored)) return 'nothing';
  if (!env.county.offices.some(({ code }) => code === office))
    return (await timetable.advance(stored, 'abandoned')) ? 'abandoned' : 'nothing';
  await goThrough({ env, timetable }, stored);
  return 'done';
}

export function changeDueKey({ office, id }: { readonly office: string; readonly id: string }): string {
  return `${office}/${id}`;
}
