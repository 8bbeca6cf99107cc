import type { CompiledCounty } from '#shared/county/county.ts';
import type { LocalText } from '#shared/county/text.ts';

/** What must be in the visitor's hand, each thing once: required, not known to the bureau already, and not made at the counter. */
export function thingsToBring(county: Pick<CompiledCounty, 'services'>, codes: readonly string[]): readonly LocalText[] {
  const materials = county.services.filter(({ code }) => codes.includes(code)).flatMap((service) => service.materials);
  const names = materials
    .filter(({ required, notNeeded, mayFollowLater, form }) => required && !notNeeded && !mayFollowLater && form === 'original')
    .map(({ name }) => name);
  return [...new Map(names.map((name) => [name.zh, name])).values()];
}
