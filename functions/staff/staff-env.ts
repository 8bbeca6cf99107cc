import type { StaffMember } from '#core/staff/staff-member.ts';
import type { HttpEnv } from '#functions/http/env.ts';

/** Variables of a staff request behind the session check. */
export type StaffEnv = { Variables: HttpEnv['Variables'] & { member: StaffMember } };
