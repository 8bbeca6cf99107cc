import type { CompiledCounty } from '#shared/county/county.ts';
import type { HolidayCalendar } from '#shared/working-days.ts';

/** What a use case may know of the world: the county it serves, the clock and randomness. All three are handed in. */
export type Environment = {
  readonly county: CompiledCounty;
  readonly calendar: HolidayCalendar;
  /** The present instant, UTC. */
  readonly now: () => Date;
  /** Cryptographically random bytes. */
  readonly randomBytes: (count: number) => Uint8Array;
};
