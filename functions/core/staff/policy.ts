import { type Machine, transitionsBy } from '#shared/contract/machine.ts';
import type { Grants, Relation, StaffRole } from '#shared/contract/staff-roles.ts';
import type { StaffMember } from './staff-member.ts';

/** Everything a member of staff can do with cases of one type; each route names one. `case.NAME` is the transition of that name. */
export type StaffPermission = 'queue.read' | `case.${string}`;

/** Every permission there is for cases of this machine. */
export function staffPermissions(machine: Machine): StaffPermission[] {
  return ['queue.read', 'case.read', ...transitionsBy(machine, 'staff').map((name) => `case.${name}` as const)];
}

/** How the member of staff stands to the case. */
export function relationTo(member: StaffMember, { unit, firstUnit }: { readonly unit: string; readonly firstUnit: string }): Relation {
  if (member.unit === unit) return 'own';
  return member.unit === firstUnit ? 'first' : 'none';
}

/**
 * The policy of a case type, as its machine states it: whether any of the member's roles grants the permission in that relation. What the machine does not
 * grant is refused, and refused means: as if it did not exist.
 */
export function policyOf(machine: Machine): (member: StaffMember, permission: StaffPermission, relation: Relation) => boolean {
  return (member, permission, relation) => {
    const grants = grantsFor(machine, permission);
    return member.roles.some((role) => grants[role]?.includes(relation) ?? false);
  };
}

function grantsFor({ reads, transitions }: Machine, permission: StaffPermission): Grants {
  if (permission === 'queue.read' || permission === 'case.read') return reads[permission];
  const name = permission.slice('case.'.length);
  const row = Object.hasOwn(transitions, name) ? transitions[name] : undefined;
  return row?.by === 'staff' ? (row.grants ?? {}) : {};
}

/** What staff can do for their own office that is about no case, and in which roles. */
const officeRoles = { 'timetable.change': ['station-leader'] } as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

/** Whether any of the member's roles allows it, for the member's own office alone. */
export function mayForOffice(member: StaffMember, permission: keyof typeof officeRoles): boolean {
  return officeRoles[permission].some((role) => member.roles.includes(role));
}
