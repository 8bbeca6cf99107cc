import * as z from 'zod';
import { AppointmentView } from './appointments.ts';
import { CaseView } from './cases.ts';

/** The receipt as typed: spaces, dashes and full-width digits are welcome. */
export const LookupBody = z.object({ receipt: z.string().max(200) });

/**
 * `access` opens this one matter for 15 minutes from the last use and one hour at most. Send it as `Authorization: Bearer …`.
 * `handle` tells this matter from every other and opens nothing: sent as `Matter-Handle`, a request acts on no other one.
 */
export const LookupView = z.object({
  access: z.string(),
  handle: z.string(),
  matter: z.discriminatedUnion('kind', [AppointmentView, CaseView]),
});
export type LookupView = z.infer<typeof LookupView>;
