import type { CompiledCounty } from '#shared/county/county.ts';
import { unitOf } from '#shared/county/find-unit.ts';
import { err, ok, type Result } from '../result.ts';
import { StaffMember, StaffRole } from './staff-member.ts';

/** What an issuer says of somebody, in its own words: unit and roles are only texts yet. */
export type StaffClaims = { readonly sub: string; readonly name: string; readonly unit: string; readonly roles: readonly string[] };

export type AdmitRefusal = 'unit-unknown' | 'role-unknown';

/**
 * The member of staff these claims name. Refused as `unit-unknown` when the pack has no such unit, or it is a body outside the bureau; as `role-unknown`
 * when a role is none of ours, or there is none: who was given something we do not know was given it by mistake.
 */
export function admit(county: Pick<CompiledCounty, 'units'>, claims: StaffClaims): Result<StaffMember, AdmitRefusal> {
  const unit = unitOf(county, claims.unit);
  if (unit === undefined || unit.kind === 'outside') return err('unit-unknown');
  const roles = claims.roles.flatMap((role) => StaffRole.safeParse(role).data ?? []);
  if (roles.length === 0 || roles.length < claims.roles.length) return err('role-unknown');
  return ok({ ...StaffMember.pick({ sub: true, name: true }).parse(claims), unit: unit.code, roles });
}
