import { countedDays, type Deadline, type DeadlineLimit, type DeadlineQuestion, deadlineOf, hourMs } from './deadline.ts';
import { addDays, daysBetween, epochMs, type Instant, type LocalDay, localDayOf } from './local-time.ts';
import { closePauses, pausedDays, type Stretch } from './pauses.ts';

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
  const overdue = now >= deadline.due;
  const amber = spent.share >= question.thresholds.amberFrom;
  const { used, paused, remaining, overdueBy } = spent;
  const stopped = (question.pauses ?? []).some(({ from, to }) => epochMs(from) <= now && (to === undefined || now < epochMs(to)));
  const colour = overdue ? 'red' : amber ? 'amber' : 'green';
  return { ...deadline, unit: question.limit.unit, used, paused, remaining, overdueBy, stopped, colour };
}

interface Spent extends Pick<ClockState, 'used' | 'paused' | 'remaining' | 'overdueBy'> {
  /** Share of the time used, 0 to 1. */
  readonly share: number;
}

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
    share: usedMs / (limit.amount * hourMs),
  };
}

function daysSpent(question: ClockQuestion, lastDay: LocalDay, stretches: readonly Stretch[]): Spent {
  const { start, now, zone } = question;
  const days = countedDays(question, pausedDays(stretches, zone));
  const startDay = localDayOf(start, zone);
  const today = localDayOf(now, zone);
  const count = (from: LocalDay, to: LocalDay, counts: (day: LocalDay) => boolean) => {
    const length = Math.max(0, daysBetween(from, to));
    return Array.from({ length }, (_, index) => addDays(from, index + 1)).filter(counts).length;
  };
  const runs = (day: LocalDay) => !days.isLeftOut(day) && days.isOfUnit(day);
  const reached = today < startDay ? startDay : today > lastDay ? lastDay : today;
  const used = count(startDay, reached, runs);
  const remaining = count(reached, lastDay, runs);
  return {
    used,
    remaining,
    paused: count(startDay, reached, (day) => days.isLeftOut(day) && days.isOfUnit(day)),
    overdueBy: count(lastDay, today, days.isOfUnit),
    share: used / (used + remaining),
  };
}
