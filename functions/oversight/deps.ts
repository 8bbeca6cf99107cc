import type { Platform } from '#core/platform/platform.ts';
import type { Stores } from '#core/platform/stores.ts';
import type { SectionDeps, SectionSurroundings } from '#functions/sections/deps.ts';

/** Everything the oversight app is made of. */
export type OversightDeps = SectionDeps;

/** The oversight app's part of a platform with the table of complaints, where its sessions lie as well. */
export function oversightDepsOn(
  { env, sealing, stores }: Platform<Pick<Stores, 'complaints'>>,
  surroundings: SectionSurroundings,
): OversightDeps {
  const { cases, sessions } = stores.complaints;
  return { ...surroundings, env, sealing, cases, sessions };
}
