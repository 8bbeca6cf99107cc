import { type Deadline, type DeadlineLimit, type DeadlineQuestion, deadlineOf, hourMs, hoursLater, runningDays } from './deadline.ts';
import { addDays, daysBetween, epochMs, type Instant, instantOf, type LocalDay, localDayOf } from './local-time.ts';
import { closePauses, type Stretch } from './pauses.ts';

export interface ClockQuestion extends DeadlineQuestion {
  /** For a matter that is closed, the moment it was closed. */
  readonly now: Instant;
  readonly thresholds: {
    /** Share of the time used, 0 to 1, from which the clock is amber; 0.7 means 70 %. */
    readonly amberFrom: number;
  };
}

/** A deadline as a clock for people. used, paused, remaining and overdueBy are in the unit of the limit, whole and rounded down. */
export interface ClockState extends Deadline {
  readonly unit: DeadlineLimit['unit'];
  /** The first moment at which it is amber, in milliseconds; never after `due`. */
  readonly amber: number;
  /** On the first day after the start day: 1. Never more than used + remaining = limit plus the days it was moved over holidays. */
  readonly used: number;
  /** Time that did not count so far. */
  readonly paused: number;
  /** 0 on the last day and after it. For hours rounded up, so that 0 means overdue. */
  readonly remaining: number;
  /** 0 until the deadline has passed. */
  readonly overdueBy: number;
  /** Whether the clock stands still now. */
  readonly stopped: boolean;
  readonly colour: 'green' | 'amber' | 'red';
}

/** Where a deadline stands at `now`: green, amber from the threshold on, red once it has passed. Throws as deadlineOf does. */
export function clockState(question: ClockQuestion): ClockState {
  const deadline = deadlineOf(question);
  const now = epochMs(question.now);
  const stretches = closePauses(question.pauses ?? [], now);
  const { lastDay } = deadline;
  const spent = lastDay === null ? hoursSpent(question, deadline.due, stretches) : daysSpent(question, lastDay, stretches);
  const amber = amberInstant(question, lastDay, stretches);
  const stopped = (question.pauses ?? []).some(({ from, to }) => epochMs(from) <= now && (to === undefined || now < epochMs(to)));
  const colour = now >= deadline.due ? 'red' : now >= amber ? 'amber' : 'green';
  return { ...deadline, unit: question.limit.unit, amber, ...spent, stopped, colour };
}

/** When the share of the time from which the clock is amber is used up: for hours exactly, for days at the start of the day that uses it up. */
function amberInstant({ thresholds, ...question }: ClockQuestion, lastDay: LocalDay | null, stretches: readonly Stretch[]): number {
  const { start, limit, zone } = question;
  if (lastDay === null) return hoursLater(epochMs(start), limit.amount * thresholds.amberFrom, stretches);
  const days = runningDays(question, stretches);
  const counted = daysAfter(localDayOf(start, zone), lastDay).filter(days.runs);
  const amberDay = counted.find((_, index) => (index + 1) / counted.length >= thresholds.amberFrom) ?? lastDay;
  return instantOf(amberDay, 0, zone);
}

/** Every day after the first one, the last one included. */
function daysAfter(first: LocalDay, last: LocalDay): LocalDay[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last)) }, (_, index) => addDays(first, index + 1));
}

type Spent = Pick<ClockState, 'used' | 'paused' | 'remaining' | 'overdueBy'>;

function hoursSpent({ start, limit, now }: ClockQuestion, due: number, stretches: readonly Stretch[]): Spent {
  const from = epochMs(start);
  const until = Math.max(from, Math.min(epochMs(now), due));
  const stops = stretches.map((stretch) => Math.max(0, Math.min(stretch.to, until) - Math.max(stretch.from, from)));
  const pausedMs = stops.reduce((sum, stop) => sum + stop, 0);
  const usedMs = until - from - pausedMs;
  return {
    used: Math.floor(usedMs / hourMs),
    paused: Math.floor(pausedMs / hourMs),
    remaining: limit.amount - Math.floor(usedMs / hourMs),
    overdueBy: Math.max(0, Math.floor((epochMs(now) - due) / hourMs)),
  };
}

function daysSpent(question: ClockQuestion, lastDay: LocalDay, stretches: readonly Stretch[]): Spent {
  const { start, now, zone } = question;
  const days = runningDays(question, stretches);
  const startDay = localDayOf(start, zone);
  const today = localDayOf(now, zone);
  const count = (from: LocalDay, to: LocalDay, counts: (day: LocalDay) => boolean) => daysAfter(from, to).filter(counts).length;
  const reached = today < startDay ? startDay : today > lastDay ? lastDay : today;
  return {
    used: count(startDay, reached, days.runs),
    remaining: count(reached, lastDay, days.runs),
    paused: count(startDay, reached, (day) => days.isLeftOut(day) && days.isOfUnit(day)),
    overdueBy: count(lastDay, today, days.isOfUnit),
  };
}
