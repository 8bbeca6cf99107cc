import type { CompiledCounty } from './county.ts';
import type { Competence, Unit, UnitKind } from './units.ts';

type WithUnits = Pick<CompiledCounty, 'units'>;

/** Kinds of units that work cases. Leaders direct, supervisors look on, and what is outside the bureau gets nothing handed. */
const working: readonly UnitKind[] = ['station', 'hall', 'department'];

/** The unit with this code; undefined when the pack has none. */
export function unitOf({ units }: WithUnits, code: string | undefined): Unit | undefined {
  return units.find((unit) => unit.code === code);
}

/** Whether the unit has counters (窗口). */
export function isOffice({ offices }: Pick<CompiledCounty, 'offices'>, code: string): boolean {
  return offices.some((office) => office.code === code);
}

/** Whether a case may lie with this unit. */
export function mayReceiveCases({ kind }: Pick<Unit, 'kind'>): boolean {
  return working.includes(kind);
}

/** The units directly below this one, in the order of the pack. */
export function childrenOf({ units }: WithUnits, code: string): readonly Unit[] {
  return units.filter(({ parent }) => parent === code);
}

/** Where mail for the staff of a unit goes; undefined when it gets none, or there is no such unit. */
export function mailboxOf(county: WithUnits, code: string): string | undefined {
  return unitOf(county, code)?.mailbox ?? undefined;
}

/** The units that are responsible for something, in the order of the pack. */
export function unitsWith({ units }: WithUnits, competence: Competence): readonly Unit[] {
  return units.filter((unit) => unit.competences.includes(competence));
}
