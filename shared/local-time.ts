/** A day of the calendar, `YYYY-MM-DD`, of the years 0000 to 9999. It belongs to no zone until one is named. */
export type LocalDay = string;
/** A moment, the same all over the world: a Date, or milliseconds since 1970-01-01T00:00Z. Functions here return milliseconds. */
export type Instant = Date | number;

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** The calendar repeats after 400 years; shifting by them keeps Date.UTC from reading the years 0 to 99 as 19xx. */
const cycle = { years: 400, days: 146_097 };
const rememberedDays = 4096;

/** Milliseconds since the epoch. */
export function epochMs(instant: Instant): number {
  return typeof instant === 'number' ? instant : instant.getTime();
}

/** Days that were read before: a page asks about the same few hundreds of times. */
const readDays = new Map<LocalDay, number>();

/** Days since 1970-01-01, NaN for what is no day. */
function readDay(day: string): number {
  const known = readDays.get(day);
  if (known !== undefined) return known;
  const number = parseDay(day);
  if (readDays.size >= rememberedDays) readDays.clear();
  if (!Number.isNaN(number)) readDays.set(day, number);
  return number;
}

function parseDay(day: string): number {
  const [, year, month, date] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return Number.NaN;
  const shifted = Date.UTC(year + cycle.years, month - 1, date);
  const real = new Date(shifted).getUTCMonth() + 1 === month && new Date(shifted).getUTCDate() === date;
  return real ? shifted / dayMs - cycle.days : Number.NaN;
}

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isLocalDay(text: string): boolean {
  return !Number.isNaN(readDay(text));
}

/** Days since 1970-01-01. Throws RangeError for anything that is no day of the calendar, such as 2026-02-30. */
export function epochDay(day: LocalDay): number {
  const number = readDay(day);
  if (Number.isNaN(number)) throw new RangeError(`not a day: ${day}`);
  return number;
}

function dayOfEpochDay(number: number): LocalDay {
  const text = new Date(number * dayMs).toISOString();
  if (text.length !== 24) throw new RangeError('day outside the years 0000 to 9999');
  return text.slice(0, 10);
}

/** The day n days later (earlier when negative). Touches no time zone. */
export function addDays(day: LocalDay, n: number): LocalDay {
  return dayOfEpochDay(epochDay(day) + n);
}

/** Days from the first to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(first: LocalDay, second: LocalDay): number {
  return epochDay(second) - epochDay(first);
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(day: LocalDay): number {
  const sinceMonday = (epochDay(day) + 3) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}

/** Clock times that were read before; there are no more than minutes in a day. */
const minutesOfClockTimes = new Map<string, number>();

/** `08:30` as 510. Takes 00:00 to 24:00; throws RangeError for anything else. */
export function clockTimeToMinutes(clockTime: string): number {
  const known = minutesOfClockTimes.get(clockTime);
  if (known !== undefined) return known;
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(clockTime) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (!(total <= 1440)) throw new RangeError(`not a clock time: ${clockTime}`);
  minutesOfClockTimes.set(clockTime, total);
  return total;
}

/** 510 as `08:30`. Takes whole minutes 0 to 1440 (`24:00`, the end of a day); throws RangeError for anything else. */
export function minutesToClockTime(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440) throw new RangeError(`not minutes of a day: ${minutes}`);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offsets at 00:00 UTC by day since the epoch. They may be kept: the rules of a zone do not change while we run. */
  readonly midnights: Map<number, number>;
}
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...numeric,
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
  });
  const zone = { format, midnights: new Map() };
  zones.set(name, zone);
  return zone;
}

/** Milliseconds the zone's clocks are ahead of UTC at that moment, as Intl knows it. */
function readOffset(zone: Zone, ms: number): number {
  const fields = new Map(zone.format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const field = (type: Intl.DateTimeFormatPartTypes) => fields.get(type) ?? Number.NaN;
  const wall = Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second'));
  return wall - Math.floor(ms / 1000) * 1000;
}

function offsetAtMidnight(zone: Zone, utcDay: number): number {
  const known = zone.midnights.get(utcDay);
  if (known !== undefined) return known;
  const offset = readOffset(zone, utcDay * dayMs);
  if (zone.midnights.size >= rememberedDays) zone.midnights.clear();
  zone.midnights.set(utcDay, offset);
  return offset;
}

/** As readOffset, but asks Intl once per UTC day unless the clocks change in it. */
function offsetAt(zone: Zone, ms: number): number {
  const utcDay = Math.floor(ms / dayMs);
  const offset = offsetAtMidnight(zone, utcDay);
  return offset === offsetAtMidnight(zone, utcDay + 1) ? offset : readOffset(zone, ms);
}

function wallClock(instant: Instant, zone: string): number {
  const ms = epochMs(instant);
  return ms + offsetAt(zoneOf(zone), ms);
}

/** The day a calendar on the wall shows in that IANA zone. Throws RangeError for an unknown zone. */
export function localDayOf(instant: Instant, zone: string): LocalDay {
  return dayOfEpochDay(Math.floor(wallClock(instant, zone) / dayMs));
}

/** Minutes a clock on the wall shows since 00:00, 0 to 1439, seconds dropped. */
export function minuteOfDay(instant: Instant, zone: string): number {
  const sinceMidnight = ((wallClock(instant, zone) % dayMs) + dayMs) % dayMs;
  return Math.floor(sinceMidnight / minuteMs);
}

/**
 * The moment (milliseconds) at which clocks in the zone show that day and that many minutes after 00:00; 1440 is the next midnight.
 * A time that occurs twice, when clocks go back, means the first. A time that is skipped, when clocks go forward, means the one that
 * was as long after the change as it claims: 02:30 becomes 03:30. So minute 0 is always the first moment of the day.
 */
export function instantOf(day: LocalDay, minutes: number, zone: string): number {
  const wall = epochDay(day) * dayMs + minutes * minuteMs;
  const known = zoneOf(zone);
  const before = offsetAt(known, wall - dayMs);
  const after = offsetAt(known, wall + dayMs);
  const first = wall - before;
  if (before === after || offsetAt(known, first) === before) return first;
  const second = wall - after;
  return offsetAt(known, second) === after ? second : first;
}
