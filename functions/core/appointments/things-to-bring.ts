import type { CompiledCounty } from '#shared/county/county.ts';
import type { Material } from '#shared/county/services.ts';

export type ThingToBring = Pick<Material, 'name' | 'note'>;

/**
 * What must be in the visitor's hand, each thing once, in the order of the catalogue: required, not known to the bureau already, not to be handed in
 * later, and not made at the counter. The receipt and every message name these and no others.
 */
export function thingsToBring(county: Pick<CompiledCounty, 'services'>, codes: readonly string[]): ThingToBring[] {
  const materials = county.services.filter(({ code }) => codes.includes(code)).flatMap((service) => service.materials);
  const things = materials
    .filter(({ required, notNeeded, mayFollowLater, form }) => required && !notNeeded && !mayFollowLater && form === 'original')
    .map(({ name, note }) => (note === undefined ? { name } : { name, note }));
  return [...new Map(things.map((thing) => [thing.name.zh, thing])).values()];
}
