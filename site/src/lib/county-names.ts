import type { UnitName } from '#shared/contract/services.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { inLocale, type Locale } from '#shared/i18n/locale.ts';
import { joinList } from './phrases.ts';

/** Names in a list, as the language joins them. */
export function joinNames(names: readonly string[], locale: Locale): string {
  return joinList(names, locale);
}

/** The services of a visit, in the order they were chosen. Unknown codes are left out. */
export function pickServices(services: readonly Service[], codes: readonly string[]): Service[] {
  return codes.flatMap((code) => services.find((service) => service.code === code) ?? []);
}

export function namesOf(services: readonly Service[], locale: Locale): string {
  return joinNames(
    services.map(({ name }) => inLocale(name, locale)),
    locale,
  );
}

export function officeName(offices: readonly Office[], code: string, locale: Locale): string {
  return unitName(offices, code, locale);
}

/** What a unit is called; its code when the pack no longer has it. */
export function unitName(units: readonly UnitName[], code: string, locale: Locale): string {
  const unit = units.find((candidate) => candidate.code === code);
  return unit === undefined ? code : inLocale(unit.name, locale);
}
