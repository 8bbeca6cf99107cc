import type { StaffMember } from '#core/staff/staff-member.ts';
import type { HttpEnv } from '#functions/http/env.ts';

/** Variables of a request behind the session check of a section. */
export type SectionEnv = { Variables: HttpEnv['Variables'] & { member: StaffMember } };
