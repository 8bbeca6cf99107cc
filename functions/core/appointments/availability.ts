import type { DayChange } from '#shared/contract/timetable.ts';
import type { SessionKind } from '#shared/county/hours.ts';
import type { Office } from '#shared/county/offices.ts';
import { type LocalDay, localDayOf, minuteOfDay } from '#shared/local-time.ts';
import { isFree, type LedgerDay, ledgerWithout, planOf, type Slot, slotsBeside } from '../timetable/ledger.ts';
import { type Opening, openingsFor, startsIn } from '../timetable/openings.ts';
import type { Baseline } from '../timetable/timetable.ts';
import type { Visit } from './visit.ts';

/** The free times of one session, minutes of the local day. */
export type SessionStarts = { readonly session: Opening['session']; readonly kind: SessionKind; readonly starts: readonly number[] };

/** What a start needs to be free: the office, the local day, the visit, how the day is taken and the present instant. */
export type DayQuestion = {
  readonly office: Office;
  readonly day: LocalDay;
  readonly visit: Visit;
  readonly ledger: LedgerDay;
  readonly now: Date;
  /** Slots that will be given up for this visit: they count as free. */
  readonly own?: readonly Slot[] | undefined;
};

/**
 * The times a visit can start on one day: open, on the grid, far enough ahead, and free at one counter at least. This one computation is both the
 * list a resident sees and the check of a booking.
 */
export function freeStarts(rules: Baseline, question: DayQuestion): readonly SessionStarts[] {
  const { bookable, openings } = openStarts(rules, { ...question, changes: planOf(question.ledger).changes });
  const nowSeconds = question.now.getTime() / 1000;
  const own = slotsBeside({ office: question.office.code, day: question.day }, question.own ?? []);
  const ledger = ledgerWithout(question.ledger, own);
  const sessions = new Map<string, { session: Opening['session']; starts: Set<number> }>();
  for (const opening of openings) {
    const entry = sessions.get(opening.session.id) ?? { session: opening.session, starts: new Set<number>() };
    for (const start of startsIn(opening, question.visit, rules.county.settings.booking.startEveryMinutes)) {
      const slot = { counter: opening.counter, from: start, to: start + question.visit.length };
      if (bookable(start) && !entry.starts.has(start) && isFree(ledger, slot, nowSeconds)) entry.starts.add(start);
    }
    sessions.set(opening.session.id, entry);
  }
  return [...sessions.values()].map(({ session, starts }) => ({
    session,
    kind: session.kind,
    starts: [...starts].sort((one, other) => one - other),
  }));
}

/** The openings of the day, and whether a start in it is still far enough ahead. Converts the zone once a day, not once a start. */
export function openStarts(
  rules: Baseline,
  question: Pick<DayQuestion, 'office' | 'day' | 'visit' | 'now'> & { changes?: readonly DayChange[] | undefined },
): { readonly openings: readonly Opening[]; readonly bookable: (start: number) => boolean } {
  const { timeZone, booking } = rules.county.settings;
  const earliest = new Date(Math.ceil(question.now.getTime() / 60_000 + booking.noticeMinutes) * 60_000);
  const earliestDay = localDayOf(earliest, timeZone);
  const earliestMinute = minuteOfDay(earliest, timeZone);
  return {
    openings: openingsFor(rules, question.office, question),
    bookable: (start) => question.day > earliestDay || (question.day === earliestDay && start >= earliestMinute),
  };
}
