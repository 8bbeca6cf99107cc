/** Counts of one client in one period, atomic, so that parallel requests all count. */
export type LimitStore = {
  /** Adds one and gives the count reached in the period that ends at `expiresAt` (epoch seconds). */
  readonly count: (key: string, expiresAt: number) => Promise<number>;
  /** The count reached so far, 0 when nothing was counted. */
  readonly reached: (key: string) => Promise<number>;
};

/** At most `max` in each period of `seconds`; periods are cut by the clock, not by the first request. */
export type Limit = { readonly name: string; readonly max: number; readonly seconds: number };
