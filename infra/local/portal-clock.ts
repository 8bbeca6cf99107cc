import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** `startOffsetSeconds`: how far from the machine's clock this one was started; absent when it was started with the machine's. */
const Stored = z.object({ offsetSeconds: z.int(), startOffsetSeconds: z.int().optional() });
type Stored = z.infer<typeof Stored>;
const latest = Date.UTC(9000, 0);
const SystemDate = Date;

/** The portal's clock: the system's, shifted by whole seconds. The shift outlives a restart. */
export type PortalClock = {
  readonly offsetSeconds: () => number;
  /** Whether it was started at an instant of its own: the machine's clock then says nothing about what has expired here. */
  readonly startedApart: boolean;
  /** Moves the clock on; false, and no move, when it would leave the years a date can be written in. */
  readonly advance: (seconds: number) => boolean;
  /** Takes back every move since it was started. */
  readonly reset: () => void;
};

/** `startAt`: the instant at which a clock begins that is not kept yet; absent: the machine's. `machineNow`: milliseconds since 1970. */
type ClockOptions = { readonly startAt?: Date | undefined; readonly machineNow?: () => number };

/**
 * Puts a shifted `Date` in the place of this process's own, so that the bundles, which know nothing of it, live at the portal's time.
 * `Date.now`, `new Date()` and `Date()` are shifted; timers and `performance` are not. A clock that is kept in the file goes on from there.
 */
export function installPortalClock(file: string, { startAt, machineNow = () => SystemDate.now() }: ClockOptions = {}): PortalClock {
  let stored = readJsonFile(file, Stored) ?? beginning(startAt, machineNow());
  const keep = (change: Stored) => {
    writeJsonFile(file, change);
    stored = change;
  };
  if (stored.startOffsetSeconds !== undefined) keep(stored);
  const now = () => machineNow() + stored.offsetSeconds * 1_000;
  shiftDate(now);
  return {
    offsetSeconds: () => stored.offsetSeconds,
    startedApart: stored.startOffsetSeconds !== undefined,
    advance: (seconds) => {
      if (now() + seconds * 1_000 > latest) return false;
      keep({ ...stored, offsetSeconds: stored.offsetSeconds + seconds });
      return true;
    },
    reset: () => keep({ ...stored, offsetSeconds: stored.startOffsetSeconds ?? 0 }),
  };
}

function beginning(startAt: Date | undefined, machineMillis: number): Stored {
  if (startAt === undefined) return { offsetSeconds: 0 };
  // Rounded up: the clock never shows an earlier time than the one asked for.
  const offset = Math.ceil((startAt.getTime() - machineMillis) / 1_000);
  return { offsetSeconds: offset, startOffsetSeconds: offset };
}

function shiftDate(now: () => number): void {
  globalThis.Date = new Proxy(SystemDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new SystemDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
