import type { Environment } from '../environment.ts';

/** Opaque: how far the store was looked through. */
export type SweepPosition = string;

/** A store that can be looked through for what has expired and was not tidied away by itself. */
export type ExpiredStore = {
  /** Where the last run stopped; undefined: at the beginning. */
  readonly position: () => Promise<SweepPosition | undefined>;
  /** Removes what had expired at `nowSeconds` from the next page; gives how many, and where the page ended, undefined at the end of the store. */
  readonly removePage: (
    from: SweepPosition | undefined,
    nowSeconds: number,
  ) => Promise<{ removed: number; next: SweepPosition | undefined }>;
  readonly keepPosition: (position: SweepPosition | undefined) => Promise<void>;
};

const pagesPerRun = 4;
/** The store tidies by itself, free of charge and mostly within hours; only what it has left for a day is removed here. */
const graceSeconds = 86_400;

/**
 * Removes what has expired, some pages a run, round and round through the store: drafts, limits, answers kept, appointments past their keeping time. The
 * store does it by itself, but promises no time; this makes it a day. Readers see none of it in between. Repeating it, also at the same time, does no harm.
 * Gives how many were removed.
 */
export async function removeExpired({ env, expired }: { env: Pick<Environment, 'now'>; expired: ExpiredStore }): Promise<number> {
  const leftSince = Math.floor(env.now().getTime() / 1000) - graceSeconds;
  const before = await expired.position();
  let position = before;
  let sum = 0;
  for (let page = 0; page < pagesPerRun; page += 1) {
    const { removed, next } = await expired.removePage(position, leftSince);
    sum += removed;
    position = next;
    if (next === undefined) break;
  }
  if (position !== before) await expired.keepPosition(position);
  return sum;
}
