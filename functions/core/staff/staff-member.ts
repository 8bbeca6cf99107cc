import * as z from 'zod';
import { staffRoles } from '#shared/contract/staff-roles.ts';

export const StaffRole = z.enum(staffRoles);

/** A signed-in member of staff, as the identity provider vouches for them. `unit` is the code of a unit of the pack. */
export const StaffMember = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  unit: z.string().min(1),
  roles: z.array(StaffRole),
});
export type StaffMember = z.infer<typeof StaffMember>;
