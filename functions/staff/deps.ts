import type { Platform } from '#core/platform/platform.ts';
import type { Stores } from '#core/platform/stores.ts';
import type { TimetableStore } from '#core/timetable/timetable-store.ts';
import type { SectionDeps, SectionSurroundings } from '#functions/sections/deps.ts';

/** Everything the staff app is made of. */
export type StaffDeps = SectionDeps & { readonly timetable: TimetableStore };

/** The staff app's part of a platform with the main table. */
export function staffDepsOn({ env, sealing, stores }: Platform<Pick<Stores, 'main'>>, surroundings: SectionSurroundings): StaffDeps {
  const { cases, sessions, timetable } = stores.main;
  return { ...surroundings, env, sealing, cases, sessions, timetable };
}
