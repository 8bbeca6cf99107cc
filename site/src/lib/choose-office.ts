import type { Office } from '#shared/county/offices.ts';

/** Kilometres between two offices on the sketch map, rounded. */
export function kilometresBetween(one: Office, other: Office): number {
  return Math.round(Math.hypot(one.position.x - other.position.x, one.position.y - other.position.y));
}

/** Nearest first when a township was chosen, else as given. */
export function sortByDistance<T extends { readonly office: Office }>(entries: readonly T[], from: Office | undefined): T[] {
  return from === undefined
    ? [...entries]
    : entries.toSorted((one, other) => kilometresBetween(from, one.office) - kilometresBetween(from, other.office));
}
