import * as z from 'zod';

/** Roles of W1: 窗口民警 社区民警 案管组 所领导 督察 纪检监察 法制 信访 综合指挥室 局领导 监督员 管理员. */
export const staffRoles = [
  'counter-clerk',
  'community-officer',
  'case-desk',
  'station-leader',
  'inspection',
  'discipline',
  'legal',
  'petitions',
  'command-desk',
  'bureau-leader',
  'citizen-supervisor',
  'administrator',
] as const;
export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

/** A signed-in member of staff, as the identity provider vouches for them. `unit` is an office code, or `BUREAU`. */
export const StaffMember = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  unit: z.string().min(1),
  roles: z.array(StaffRole),
});
export type StaffMember = z.infer<typeof StaffMember>;
