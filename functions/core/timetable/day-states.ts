import type { DayChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import type { LocalDay } from '#shared/local-time.ts';
import { intervalsOf } from './ledger.ts';
import { type Baseline, minutesOf, type Stretch, sessionsOn, stopsCounter } from './timetable.ts';
import type { DayStates } from './timetable-store.ts';

type Intervals = { readonly counter: string } & Stretch;

/**
 * What the intervals of a day have to be once its changes are `after`, having been `before`: closed where a change stops a counter, or where a session that was
 * added is withdrawn, within the hours in which anything was or is held there. Closures of the pack never change and are no states of the ledger.
 */
export function dayStates(
  rules: Baseline,
  at: { office: Office; day: LocalDay; changed: DayChange },
  { before, after, intervalMinutes }: { before: readonly DayChange[]; after: readonly DayChange[]; intervalMinutes: number },
): DayStates {
  const held = (changes: readonly DayChange[]) =>
    sessionsOn(at.office, { day: at.day, changes }, rules.calendar).flatMap(({ counters, ...hours }) =>
      counters.map((counter): Intervals => ({ counter, ...minutesOf(hours) })),
    );
  const stays = held(after);
  const mustBeClosed = (counter: string, interval: number) => {
    const span = { from: interval * intervalMinutes, to: (interval + 1) * intervalMinutes };
    return (
      after.some((change) => stops(change, counter, span)) || !stays.some((session) => session.counter === counter && meets(session, span))
    );
  };
  const ever = [...held([...before, at.changed]), ...stays];
  return {
    mustBeClosed,
    closed: ever.flatMap((session) =>
      intervalsOf(session, intervalMinutes)
        .filter((interval) => mustBeClosed(session.counter, interval))
        .map((interval) => ({ counter: session.counter, interval })),
    ),
    counters: at.office.counters.map(({ id }) => id),
  };
}

function stops(change: DayChange, counter: string, span: Stretch): boolean {
  return (
    change.kind !== 'session' &&
    stopsCounter({ counter: 'counter' in change ? change.counter : undefined }, counter) &&
    meets(minutesOf(change.hours), span)
  );
}

function meets(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}
