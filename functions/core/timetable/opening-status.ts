import type { DayChange } from '#shared/contract/timetable.ts';
import type { Office } from '#shared/county/offices.ts';
import type { LocalText } from '#shared/county/text.ts';
import { addDays, type LocalDay, localDayOf, minuteOfDay } from '#shared/local-time.ts';
import {
  type Baseline,
  type ChangedDay,
  isAnnounced,
  minutesOf,
  type Stretch,
  sessionsOn,
  stopsCounter,
  stopsOn,
  stretchesWithout,
} from './timetable.ts';

/** Sessions by invitation or for one group of people: while only they are held, the counters are not open to everybody. */
const notForEverybody: readonly string[] = ['reception', 'green-card'];

/** Whether an office is open at an instant: until when, or when it opens next and why it is closed. Minutes of the local day. */
export type OpeningStatus = {
  readonly openUntil: number | undefined;
  readonly opens: { readonly day: LocalDay; readonly start: number } | undefined;
  /** The stated reason, when it would be open but for a closure, counters of which none is in service, or a holiday. */
  readonly closedBecause: { readonly kind: 'closure' | 'holiday'; readonly reason: LocalText } | undefined;
};

/** When somebody serves everybody at one counter at least, ascending and without gaps between; nothing is said of a day whose holidays nobody knows. */
export function openStretches(rules: Baseline, office: Office, on: ChangedDay): readonly Stretch[] {
  if (!isAnnounced(rules.county, on.day)) return [];
  const stops = stopsOn(rules.county, office, on);
  const served = publicSessions(rules, office, on).flatMap(({ counters, ...session }) =>
    counters.flatMap((counter) =>
      stops
        .filter((stop) => stopsCounter(stop, counter))
        .reduce<readonly Stretch[]>((parts, { hours }) => stretchesWithout(parts, minutesOf(hours)), [minutesOf(session)]),
    ),
  );
  return joined(served);
}

/** The status at `now`, looking ahead as far as `lastDay`. `changesOn` are the changes in force on a day. */
export function openingStatus(
  rules: Baseline,
  office: Office,
  at: { now: Date; lastDay: LocalDay; changesOn: (day: LocalDay) => readonly DayChange[] },
): OpeningStatus {
  const { timeZone } = rules.county.settings;
  const today = localDayOf(at.now, timeZone);
  const minute = minuteOfDay(at.now, timeZone);
  const open = openStretches(rules, office, { day: today, changes: at.changesOn(today) });
  const openUntil = open.find(({ from, to }) => from <= minute && minute < to)?.to;
  const later = open.find(({ from }) => from > minute);
  return {
    openUntil,
    opens: later === undefined ? nextOpening(rules, office, { ...at, today }) : { day: today, start: later.from },
    closedBecause: openUntil === undefined ? whyClosed(rules, office, { day: today, minute, changes: at.changesOn(today) }) : undefined,
  };
}

function nextOpening(
  rules: Baseline,
  office: Office,
  { today, lastDay, changesOn }: { today: LocalDay; lastDay: LocalDay; changesOn: (day: LocalDay) => readonly DayChange[] },
): OpeningStatus['opens'] {
  for (let day = addDays(today, 1); day <= lastDay; day = addDays(day, 1)) {
    const [first] = openStretches(rules, office, { day, changes: changesOn(day) });
    if (first !== undefined) return { day, start: first.from };
  }
  return undefined;
}

function whyClosed(
  rules: Baseline,
  office: Office,
  { day, minute, changes }: { day: LocalDay; minute: number; changes: readonly DayChange[] },
): OpeningStatus['closedBecause'] {
  if (!isAnnounced(rules.county, day)) return undefined;
  const covers = ({ from, to }: Stretch) => from <= minute && minute < to;
  const held = publicSessions(rules, office, { day, changes });
  const sessions = held.map(minutesOf);
  const stops = stopsOn(rules.county, office, { day, changes }).filter(({ hours }) => covers(minutesOf(hours)));
  // Whoever asks knows that no counter serves: where the office is not closed as a whole, one of the counters that would says why.
  const isShutAllDay = openStretches(rules, office, { day, changes }).length === 0;
  const would = held.filter((session) => isShutAllDay || covers(minutesOf(session))).flatMap(({ counters }) => counters);
  const stop =
    stops.find(({ counter, hours }) => counter === undefined && (hours === undefined ? sessions.length > 0 : sessions.some(covers))) ??
    stops.find(({ counter }) => counter !== undefined && would.includes(counter));
  if (stop !== undefined) return { kind: 'closure', reason: stop.reason };
  const holiday = rules.county.holidays.flatMap(({ holidays }) => holidays).find(({ days }) => days.includes(day));
  return holiday === undefined || sessions.length > 0 ? undefined : { kind: 'holiday', reason: holiday.name };
}

function publicSessions({ calendar }: Baseline, office: Office, on: ChangedDay) {
  return sessionsOn(office, on, calendar).filter(({ kind }) => !notForEverybody.includes(kind));
}

/** Stretches that touch or overlap run together. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const done: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = done.at(-1);
    if (last === undefined || from > last.to) done.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return done;
}
