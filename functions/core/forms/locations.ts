import type { LocationAnswer } from '#shared/contract/answers.ts';
import type { Township } from '#shared/contract/services.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import type { Office } from '#shared/county/offices.ts';
import type { LocalText } from '#shared/county/text.ts';

/** Every township of the county, in the pack's order; `WC04-1` is the second township of WC04. */
export function townshipsOf(county: CompiledCounty): readonly Township[] {
  return county.offices.flatMap(({ code, townships }) =>
    townships.map((name, index) => ({ value: `${code}-${index}`, name, office: code })),
  );
}

/** The station responsible for a township; undefined for one that does not exist. */
export function officeOfTownship(county: CompiledCounty, township: string): Office | undefined {
  const entry = townshipsOf(county).find(({ value }) => value === township);
  return county.offices.find(({ code }) => code === entry?.office);
}

/** A location in words, both languages. */
export function describeLocation(county: CompiledCounty, location: LocationAnswer): LocalText {
  const township = townshipsOf(county).find(({ value }) => value === location.township)?.name;
  const village = officeOfTownship(county, location.township)?.rooms.find(({ id }) => id === location.village)?.name;
  const parts = [township, village, location.note === '' ? undefined : { zh: location.note, en: location.note }].filter(
    (part) => part !== undefined,
  );
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') };
}
