import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Stored = z.object({ offsetSeconds: z.int() });
const latest = Date.UTC(9000, 0);
const SystemDate = Date;

/** The portal's clock: the system's, shifted by whole seconds. The shift outlives a restart. */
export type PortalClock = {
  readonly offsetSeconds: () => number;
  /** Moves the clock on; false, and no move, when it would leave the years a date can be written in. */
  readonly advance: (seconds: number) => boolean;
  readonly reset: () => void;
};

/**
 * Puts a shifted `Date` in the place of this process's own, so that the bundles, which know nothing of it, live at the portal's time.
 * `Date.now`, `new Date()` and `Date()` are shifted; timers and `performance` are not.
 */
export function installPortalClock(file: string): PortalClock {
  let offset = readJsonFile(file, Stored)?.offsetSeconds ?? 0;
  const now = () => SystemDate.now() + offset * 1_000;
  globalThis.Date = new Proxy(SystemDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new SystemDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  const move = (to: number) => {
    writeJsonFile(file, { offsetSeconds: to });
    offset = to;
  };
  return {
    offsetSeconds: () => offset,
    advance: (seconds) => {
      if (now() + seconds * 1_000 > latest) return false;
      move(offset + seconds);
      return true;
    },
    reset: () => move(0),
  };
}
