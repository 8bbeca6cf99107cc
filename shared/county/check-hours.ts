import { addDays, clockTimeToMinutes, type LocalDay } from '../local-time.ts';
import { createHolidayCalendar, type HolidayCalendar } from '../working-days.ts';
import type { County } from './county.ts';
import type { Session } from './hours.ts';
import { shortestIntervalMinutes } from './ledger-interval.ts';
import type { Office } from './offices.ts';
import type { PackMistake } from './pack-mistake.ts';
import { isHeldOn, isInSeason, isMonthDay } from './session-days.ts';

type Hours = Pick<Session, 'id' | 'from' | 'to' | 'season'>;

/** Each session is possible in itself, and no counter is promised twice at the same time. The latter needs a sound holiday calendar. */
export function checkHours(county: County, holidaysSound: boolean): readonly PackMistake[] {
  const days = holidaysSound ? realDays(county) : [];
  const calendar = createHolidayCalendar(holidaysSound ? county.holidays : []);
  return county.offices.flatMap((office) => [
    ...office.sessions.flatMap((session) => [
      ...checkTimes(office, { ...session, id: `sessions[${session.id}]` }),
      ...checkGrid(office, session),
      ...checkCounters(office, session),
    ]),
    ...office.rooms.flatMap((room) =>
      room.presence.flatMap((stay) => checkTimes(office, { ...stay, id: `rooms[${room.id}].presence[${stay.id}]` })),
    ),
    ...checkOverlaps(office, days, calendar),
  ]);
}

function checkTimes(office: Office, { id, from, to, season }: Hours): readonly PackMistake[] {
  const mistake = (field: string, message: string): PackMistake => ({
    part: 'offices',
    entry: office.code,
    field: `${id}.${field}`,
    message,
  });
  return [
    ...(from < to ? [] : [mistake('to', `${to} is not after ${from}`)]),
    ...(season === undefined || isMonthDay(season.from) ? [] : [mistake('season.from', `there is no day ${season.from}`)]),
    ...(season === undefined || isMonthDay(season.to) ? [] : [mistake('season.to', `there is no day ${season.to}`)]),
  ];
}

function checkGrid(office: Office, session: Session): readonly PackMistake[] {
  return (['from', 'to'] as const)
    .filter((edge) => clockTimeToMinutes(session[edge]) % shortestIntervalMinutes !== 0)
    .map((edge) => ({
      part: 'offices',
      entry: office.code,
      field: `sessions[${session.id}].${edge}`,
      message: `${session[edge]} is not a multiple of ${shortestIntervalMinutes} minutes`,
    }));
}

/** A counter staffed in a session can do at least one of the services the session is for. */
function checkCounters(office: Office, session: Session): readonly PackMistake[] {
  return office.counters
    .filter(({ id, services }) => session.counters.includes(id) && services && session.services)
    .filter(({ services }) => !services?.some((code) => session.services?.includes(code)))
    .map(({ id }) => ({
      part: 'offices',
      entry: office.code,
      field: `sessions[${session.id}].counters`,
      message: `counter ${id} can do none of the session's services`,
    }));
}

/** Every day of the calendars but the first month, in which a rule may look back into a year that is not there. */
function realDays(county: County): readonly LocalDay[] {
  const years = county.holidays.map(({ year }) => year);
  if (years.length === 0) return [];
  const days: LocalDay[] = [];
  const end = `${Math.max(...years)}-12-31`;
  for (let day = `${Math.min(...years)}-02-01`; day <= end; day = addDays(day, 1)) days.push(day);
  return days;
}

function checkOverlaps(office: Office, days: readonly LocalDay[], calendar: HolidayCalendar): readonly PackMistake[] {
  const held = (session: Session, day: LocalDay) => isInSeason(session.season, day) && isHeldOn(session.days, day, calendar);
  const pairs = office.sessions.flatMap((one, index) => office.sessions.slice(index + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]): PackMistake[] => {
    const shared = one.counters.filter((id) => other.counters.includes(id));
    if (shared.length === 0 || one.from >= other.to || other.from >= one.to) return [];
    const clash = days.find((day) => held(one, day) && held(other, day));
    if (clash === undefined) return [];
    const message = `overlaps with ${one.id} at counter ${shared.join(', ')}, for example on ${clash}`;
    return [{ part: 'offices', entry: office.code, field: `sessions[${other.id}]`, message }];
  });
}
