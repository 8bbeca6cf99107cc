import { overseesComplaints } from '#core/complaints/oversees-complaints.ts';
import type { Section } from '#functions/http/sign-in/section.ts';

/** The part of those who handle complaints, as a section people sign in to. For everybody else of the bureau it is not there. */
export const oversightSection: Section = {
  sealClass: 'oversight',
  cookies: { session: '__Host-oversight', pending: '__Host-oversight-sign-in' },
  base: '/oversight',
  welcome: '/oversight/welcome',
  admits: overseesComplaints,
};
