import type { OpenSession } from '#core/staff/session.ts';
import type { StaffMember } from '#core/staff/staff-member.ts';
import type { HttpEnv } from '#functions/http/env.ts';

/**
 * Variables of a request behind the session check of a section. A page's own calls of the API, made in the same process for the same request, bring the
 * session that was opened for the page; nothing that comes from outside can.
 */
export type SectionEnv = {
  Bindings: { readonly session?: OpenSession };
  Variables: HttpEnv['Variables'] & { member: StaffMember; session?: OpenSession };
};
