import type { Section } from '#functions/http/sign-in/section.ts';

/** The workbench as a section people sign in to. */
export const staffSection: Section = {
  sealClass: 'staff',
  cookies: { session: '__Host-staff', pending: '__Host-sign-in' },
  base: '/staff',
  welcome: '/staff/welcome',
};
