import type { UnitName } from '#shared/contract/services.ts';
import type { Office } from '#shared/county/offices.ts';
import type { Service } from '#shared/county/services.ts';
import { inLocale, type Locale } from '#shared/i18n/locale.ts';

/** Names in a list, as the language joins them. */
export function joinNames(names: readonly string[], locale: Locale): string {
  return locale === 'en' ? names.join(', ') : names.join('、');
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

/** What has to be brought for a visit: every material once, without those the bureau already has. */
export function materialsFor(services: readonly Service[], locale: Locale): { name: string; note: string; required: boolean }[] {
  const materials = services
    .flatMap((service) => service.materials)
    .filter(({ notNeeded, form }) => !notNeeded && (form === 'original' || form === 'electronic'));
  const byName = new Map(materials.map((material) => [inLocale(material.name, locale), material]));
  return [...byName].map(([name, { note, required }]) => ({ name, note: note === undefined ? '' : inLocale(note, locale), required }));
}
