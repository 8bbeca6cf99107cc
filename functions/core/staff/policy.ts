import type { Case } from '../cases/case.ts';
import type { StaffMember, StaffRole } from './staff-member.ts';

/** Everything a member of staff can do; each route names one. */
export const staffActions = [
  'queue.read',
  'case.read',
  'case.accept',
  'case.return',
  'case.refuse',
  'case.transfer',
  'case.message',
  'case.close',
  'timetable.change',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** How somebody stands to a case: it lies with their office, their office got it first (首接单位), or neither. */
export type Relation = 'own' | 'first' | 'none';

const work = {
  'queue.read': ['own'],
  'case.read': ['own', 'first'],
  'case.accept': ['own'],
  'case.return': ['own'],
  'case.refuse': ['own'],
  'case.transfer': ['own'],
  'case.message': ['own'],
  'case.close': ['own'],
} as const satisfies Grants;
const readOnly = { 'queue.read': ['own'], 'case.read': ['own', 'first'] } as const satisfies Grants;

type Grants = Readonly<Partial<Record<StaffAction, readonly Relation[]>>>;

/**
 * The one policy table: what each role may do, and in which relation to the case. What is not here is refused, and refused means: as if it did not
 * exist. Roles for complaints, audit and statistics get their rows with those features.
 */
export const policy: Readonly<Record<StaffRole, Grants>> = {
  'counter-clerk': {},
  'community-officer': readOnly,
  'case-desk': work,
  'station-leader': { ...work, 'timetable.change': ['own'] },
  inspection: {},
  discipline: {},
  legal: {},
  petitions: {},
  'command-desk': {},
  'bureau-leader': {},
  'citizen-supervisor': {},
  administrator: {},
};

/** How the member of staff stands to the case. */
export function relationTo(member: StaffMember, { unit, firstUnit }: Pick<Case, 'unit' | 'firstUnit'>): Relation {
  if (member.unit === unit) return 'own';
  return member.unit === firstUnit ? 'first' : 'none';
}

/** Whether any of the member's roles allows the action in that relation. */
export function may(member: StaffMember, action: StaffAction, relation: Relation): boolean {
  return member.roles.some((role) => policy[role][action]?.includes(relation) ?? false);
}
