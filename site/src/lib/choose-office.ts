import type { Office } from '#shared/county/offices.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { inLocale } from '#shared/i18n/locale.ts';

export type Township = { readonly id: string; readonly name: string; readonly office: Office };

/** Every township of the county with the office that serves it; `id` stands in the address and tells nothing but the township. */
export function townshipsOf(offices: readonly Office[], locale: Locale): Township[] {
  return offices.flatMap((office) =>
    office.townships.map((name, index) => ({ id: `${office.code}.${index}`, name: inLocale(name, locale), office })),
  );
}

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
