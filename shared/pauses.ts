import { epochMs, type Instant, instantOf, type LocalDay, localDayOf } from './local-time.ts';

/** A stretch during which a deadline does not run (waiting for supplements, expert opinion, hearing). Without `to` it still lasts. */
export interface Pause {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** A pause with both ends, in milliseconds; `to` is the first moment at which the clock runs again. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Pauses in order, those that overlap or touch made one, an open one ended now. Empty ones, and open ones that have not begun, vanish.
 * Throws RangeError for a pause that ends before it begins, and for an open one when `now` is not given.
 */
export function closePauses(pauses: readonly Pause[], now?: Instant): Stretch[] {
  const closed = pauses.map((pause) => closePause(pause, now)).filter(({ from, to }) => from < to);
  const merged: Stretch[] = [];
  for (const next of closed.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || next.from > last.to) merged.push(next);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return merged;
}

function closePause(pause: Pause, now: Instant | undefined): Stretch {
  const from = epochMs(pause.from);
  if (pause.to !== undefined) {
    const to = epochMs(pause.to);
    if (!(from <= to)) throw new RangeError('a pause ends before it begins');
    return { from, to };
  }
  if (now === undefined) throw new RangeError('a pause that still lasts needs to know what time it is now');
  return { from, to: epochMs(now) };
}

/** The local days on which a stretch begins and on which it still lasts; ending at midnight it does not touch the new day. */
export interface PausedDays {
  readonly first: LocalDay;
  readonly last: LocalDay;
}

export function pausedDays(stretches: readonly Stretch[], zone: string): PausedDays[] {
  return stretches.map(({ from, to }) => ({ first: localDayOf(from, zone), last: localDayOf(to - 1, zone) }));
}

/** Whether a day is left out of the count: the clock stood still on it, and had been stopped on an earlier day. */
export function isLeftOut(day: LocalDay, paused: readonly PausedDays[]): boolean {
  return paused.some(({ first, last }) => first < day && day <= last);
}

/** The first moment after that local day. */
export function endOfDay(day: LocalDay, zone: string): number {
  return instantOf(day, 1440, zone);
}
