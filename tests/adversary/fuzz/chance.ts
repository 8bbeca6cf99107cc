/** Everything left to chance in one run, repeatable by its seed. */
export type Chance = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly upTo: (below: number) => number;
  readonly isOneIn: (count: number) => boolean;
  readonly oneOf: <T>(items: readonly T[]) => T;
};

/** Marsaglia's xorshift on 32 bits: not for secrets, good enough to throw dice. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let warming = 0; warming < 16; warming += 1) next();
  const upTo = (below: number) => next() % below;
  const oneOf = <T>(items: readonly T[]): T => {
    const item = items[upTo(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  return { upTo, oneOf, isOneIn: (count) => upTo(count) === 0 };
}
