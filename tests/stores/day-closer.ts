import { dayChangeOf, withChange, withoutChange } from '#core/timetable/day-plan.ts';
import { intervalsOf } from '#core/timetable/ledger.ts';
import type { DayRevision, StoredChange, TimetableStore } from '#core/timetable/timetable-store.ts';
import type { DayChange } from '#shared/contract/timetable.ts';
import { minutesToClockTime } from '#shared/local-time.ts';
import type { Closed } from './appointment-model.ts';
import type { Stretch } from './sound-ledger.ts';
import { aChange, recorded } from './timetable-fixture.ts';

/** Closes stretches of an office's days and opens them again, through the store and as its rules do it, but within the short day of a test alone. */
export function closerOf(timetable: TimetableStore, { office, stretch }: { office: string; stretch: Stretch }) {
  const revision = ({ change }: StoredChange): Omit<DayRevision, 'only' | 'revise'> => ({
    office,
    day: change.from,
    id: change.id,
    intervalMinutes: 5,
    statesOf: ({ after, intervalMinutes }) => statesOf(after, stretch, intervalMinutes),
  });
  return {
    close: async ({ day, counter, from, to }: Closed): Promise<StoredChange> => {
      const hours = { from: minutesToClockTime(from), to: minutesToClockTime(to) };
      const change = await recorded({ timetable }, aChange(office, { kind: 'counter-out', counter, hours, from: day, to: day }));
      const changed = dayChangeOf(change.change);
      await timetable.reviseDay({ ...revision(change), only: ['applying'], revise: (changes) => withChange(changes, changed) });
      return change;
    },
    reopen: async (change: StoredChange): Promise<void> => {
      const { id } = (await timetable.beginWithdrawal(change, 0)).change;
      await timetable.reviseDay({ ...revision(change), only: ['withdrawing'], revise: (changes) => withoutChange(changes, id) });
    },
  };
}

function statesOf(after: readonly DayChange[], { counters, from, to }: Stretch, intervalMinutes: number) {
  const mustBeClosed = (counter: string, interval: number) =>
    after.some((change) => {
      if (change.kind !== 'counter-out' || change.counter !== counter || change.hours === undefined) return false;
      const begins = minutesToClockTime(interval * intervalMinutes);
      const ends = minutesToClockTime((interval + 1) * intervalMinutes);
      return change.hours.from < ends && begins < change.hours.to;
    });
  const closed = counters.flatMap((counter) =>
    intervalsOf({ from, to }, intervalMinutes)
      .filter((interval) => mustBeClosed(counter, interval))
      .map((interval) => ({ counter, interval })),
  );
  return { closed, mustBeClosed, counters };
}
