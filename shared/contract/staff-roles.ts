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
export type StaffRole = (typeof staffRoles)[number];

/** How somebody stands to a case: it lies with their unit, their unit got it first (首接单位), or neither. */
export type Relation = 'own' | 'first' | 'none';

/** What each role may do, and in which relation to the case. A role that is not named may not. */
export type Grants = Readonly<Partial<Record<StaffRole, readonly Relation[]>>>;
