import { oversightRoles } from '#shared/contract/complaints.ts';
import type { CompiledCounty } from '#shared/county/county.ts';
import { unitOf } from '#shared/county/find-unit.ts';
import type { Competence } from '#shared/county/units.ts';
import type { StaffMember } from '../staff/staff-member.ts';

/** What a unit must be responsible for, so that its people have to do with complaints. */
const responsible: readonly Competence[] = ['inspection', 'discipline', 'legal', 'petitions', 'leadership'];
const roles: readonly string[] = oversightRoles;

/** Whether somebody has to do with complaints: by their role, or because their unit is responsible for such matters. */
export function overseesComplaints(county: Pick<CompiledCounty, 'units'>, { unit, roles: own }: StaffMember): boolean {
  const competences = unitOf(county, unit)?.competences ?? [];
  return own.some((role) => roles.includes(role)) || competences.some((competence) => responsible.includes(competence));
}
