import type { County } from './county.ts';

/** A mistake in the county pack, told so that somebody who edits the files finds the place. */
export interface PackMistake {
  readonly part: keyof County;
  /** Code, id or year of the office, service … the mistake is in. */
  readonly entry: string;
  /** Path inside the entry, such as `sessions[morning].counters`. */
  readonly field: string;
  readonly message: string;
}

/** The values that occur more than once, each named once. */
export function repeated<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
