import { queueView } from './cases.ts';
import { type Machine, statesOf } from './machine.ts';
import type { StaffRole } from './staff-roles.ts';

/** Roles that look after complaints whatever unit they are in: 督察 纪检监察 法制 信访 局领导. */
export const oversightRoles = ['inspection', 'discipline', 'legal', 'petitions', 'bureau-leader'] as const satisfies readonly StaffRole[];

const overseers = { inspection: ['own'], discipline: ['own'], legal: ['own'], petitions: ['own'], 'bureau-leader': ['own'] } as const;

/** The state machine of complaints. A complaint waits in the queue of the unit that looks into it; each step taken with it is a row in `transitions`. */
export const complaintMachine = {
  initial: 'submitted',
  states: { submitted: { phase: 'triage' } },
  transitions: {},
  events: { filed: { seenBy: ['resident', 'staff'] } },
  reads: { 'queue.read': overseers, 'case.read': overseers },
} as const satisfies Machine;

/** The queue of a unit that looks into complaints. */
export const ComplaintQueueView = queueView(statesOf(complaintMachine));
