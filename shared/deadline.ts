import * as z from 'zod';
import { addDays, epochMs, type Instant, type LocalDay, localDayOf } from './local-time.ts';
import { closePauses, endOfDay, isLeftOut, type Pause, pausedDays, type Stretch } from './pauses.ts';
import { type HolidayCalendar, isWorkingKind } from './working-days.ts';

export const hourMs = 3_600_000;

/**
 * How long something may take. hours run day and night. calendar-days: 日 of procedure rules (公安机关办理行政案件程序规定 art. 35,
 * 民法典 arts 201 and 203). working-days: 工作日, and every 日 of 行政许可法 (art. 82).
 */
export const DeadlineLimit = z.strictObject({ amount: z.int().min(1), unit: z.enum(['hours', 'calendar-days', 'working-days']) });
export type DeadlineLimit = z.infer<typeof DeadlineLimit>;

export interface DeadlineQuestion {
  /** The moment the limit starts from: receipt, acceptance, decision. */
  readonly start: Instant;
  readonly limit: DeadlineLimit;
  readonly pauses?: readonly Pause[] | undefined;
  /** Needed while a pause is open: the answer is then the deadline as if the clock started again at this moment. */
  readonly now?: Instant | undefined;
  readonly zone: string;
  readonly calendar: HolidayCalendar;
}

export interface Deadline {
  /** The first moment that is too late, in milliseconds; for days the midnight that ends the last day. */
  readonly due: number;
  /** The last day on which it can still be done; null for a limit in hours. */
  readonly lastDay: LocalDay | null;
  /** The answer rests on a holiday year whose notice is not out yet. */
  readonly provisional: boolean;
}

/**
 * When a limit ends.
 * - hours: start plus the hours, later by every moment the clock was stopped before that.
 * - days: the start day is not counted (nor, alike, the day on which a pause ends). Working days count Monday to Friday without holidays,
 *   and make-up days. A pause leaves out every local day it touches after the one it began on, so one that ends the same day costs nothing.
 *   A last day that is no working day moves to the next one. If the clock stands still when the last day ends, the last day becomes
 *   the one on which it starts again (moved on likewise): a stopped clock cannot run out.
 * Throws HolidayYearMissing when a working day of a missing year is in question, RangeError for an amount that is no positive
 * whole number or a pause that makes no sense.
 */
export function deadlineOf(question: DeadlineQuestion): Deadline {
  const { start, limit, zone } = question;
  if (!Number.isInteger(limit.amount) || limit.amount < 1) throw new RangeError(`not an amount of ${limit.unit}: ${limit.amount}`);
  const stretches = closePauses(question.pauses ?? [], question.now);
  if (limit.unit === 'hours') return { due: hoursLater(epochMs(start), limit.amount, stretches), lastDay: null, provisional: false };
  const days = runningDays(question, stretches);
  const lastDay = lastDayOf(localDayOf(start, zone), days, { limit, zone, stretches });
  return { due: endOfDay(lastDay, zone), lastDay, provisional: days.provisional() };
}

/** That many hours after the start, later by every moment the clock was stopped before that; in milliseconds, rounded up. */
export function hoursLater(start: number, hours: number, stretches: readonly Stretch[]): number {
  let due = start + Math.ceil(hours * hourMs);
  for (const { from, to } of stretches) {
    const stopped = Math.max(from, start);
    if (to > stopped && stopped < due) due += to - stopped;
  }
  return due;
}

/** How the days of one question count, remembering whether an answer was provisional. */
export interface RunningDays {
  /** Belongs to the unit of the limit, whether or not the clock was stopped. */
  isOfUnit(day: LocalDay): boolean;
  isLeftOut(day: LocalDay): boolean;
  isWorking(day: LocalDay): boolean;
  /** Counts towards the limit: of its unit, and not left out. */
  runs(day: LocalDay): boolean;
  /** Whether any day asked about so far lies in a provisional year. */
  provisional(): boolean;
}

export function runningDays({ limit, calendar, zone }: DeadlineQuestion, stretches: readonly Stretch[]): RunningDays {
  const paused = pausedDays(stretches, zone);
  let provisional = false;
  const isWorking = (day: LocalDay) => {
    const known = calendar.dayKind(day);
    provisional ||= known.provisional;
    return isWorkingKind(known.kind);
  };
  const isOfUnit = (day: LocalDay) => limit.unit === 'calendar-days' || isWorking(day);
  const leftOut = (day: LocalDay) => isLeftOut(day, paused);
  return {
    isOfUnit,
    isLeftOut: leftOut,
    isWorking,
    runs: (day) => !leftOut(day) && isOfUnit(day),
    provisional: () => provisional,
  };
}

interface Course {
  readonly limit: DeadlineLimit;
  readonly zone: string;
  readonly stretches: readonly Stretch[];
}

function lastDayOf(startDay: LocalDay, days: RunningDays, { limit, zone, stretches }: Course): LocalDay {
  let day = startDay;
  for (let left = limit.amount; left > 0; ) {
    day = addDays(day, 1);
    if (days.runs(day)) left -= 1;
  }
  for (;;) {
    while (!days.isWorking(day)) day = addDays(day, 1);
    const end = endOfDay(day, zone);
    const standstill = stretches.find(({ from, to }) => from < end && end <= to);
    if (standstill === undefined) return day;
    day = localDayOf(standstill.to, zone);
  }
}
