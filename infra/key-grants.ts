import type { Member } from '#adapters/dynamo/client.ts';
import type { SealClass } from '#core/secrets.ts';

/** What a function may do with the keys of the classes of personal data, and with the pepper. */
export type KeyGrants = {
  /** Classes it writes. */
  readonly seals: readonly SealClass[];
  /** Classes it reads back. */
  readonly opens: readonly SealClass[];
  /** Whether it makes digests under the pepper. */
  readonly digests: boolean;
};

/**
 * Residents' side seals what is reported, complained of and whom to answer, and cannot open it again; staff never open whom to answer; only the workers
 * do, to send a message. Staff open and seal nothing of a complaint. Who complains (`complainant`) is opened by nobody.
 */
export const keyGrants: Readonly<Record<Member, KeyGrants>> = {
  resident: {
    seals: ['appointment', 'report', 'contact', 'message', 'draft', 'complaint', 'complainant', 'complaint-draft'],
    opens: ['appointment', 'message', 'draft', 'complaint-message', 'complaint-draft'],
    digests: true,
  },
  staff: { seals: ['report', 'message', 'staff'], opens: ['report', 'message', 'staff'], digests: false },
  oversight: {
    seals: ['complaint', 'complaint-message', 'oversight'],
    opens: ['complaint', 'complaint-message', 'oversight'],
    digests: false,
  },
  'on-change': { seals: [], opens: ['contact'], digests: false },
  'on-schedule': { seals: [], opens: ['contact'], digests: false },
};

/** The classes this member has to do with. */
export function sealClassesOf(member: Member): SealClass[] {
  const { seals, opens } = keyGrants[member];
  return [...new Set([...seals, ...opens])];
}
