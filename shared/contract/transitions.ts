import type { EventOf, Machine, StateOf, TransitionBy } from './machine.ts';

/** Those who work the cases of their own unit (案管组、所领导). */
const caseDesk = { 'case-desk': ['own'], 'station-leader': ['own'] } as const;
const both = ['resident', 'staff'] as const;
const open = ['submitted', 'returned', 'accepted'] as const;

/**
 * The state machine of a report. Whoever adds a transition adds a row here and its words in shared/i18n (staff, case-timeline); nothing else.
 * States: submitted 待受理 · returned 退回补正 · accepted 办理中 · refused 不予受理 · closed 已办结.
 * `supply` is the completion of what was missing, `reply` a message of the resident.
 */
export const reportMachine = {
  initial: 'submitted',
  states: {
    submitted: { phase: 'triage' },
    returned: { phase: 'paused' },
    accepted: { phase: 'working' },
    refused: { phase: 'ended' },
    closed: { phase: 'ended' },
  },
  transitions: {
    accept: {
      from: ['submitted'],
      to: 'accepted',
      event: 'accepted',
      by: 'staff',
      clock: 'runs',
      note: 'optional',
      grants: caseDesk,
      seenBy: both,
      button: 'first',
    },
    return: {
      from: ['submitted', 'accepted'],
      to: 'returned',
      event: 'returned',
      by: 'staff',
      clock: 'pauses',
      note: 'required',
      details: 'items',
      counts: 'returns',
      grants: caseDesk,
      seenBy: both,
      button: 'first',
    },
    supply: {
      from: ['returned'],
      to: 'before-pause',
      event: 'supplied',
      by: 'resident',
      clock: 'resumes',
      note: 'required',
      seenBy: both,
    },
    refuse: {
      from: ['submitted'],
      to: 'refused',
      event: 'refused',
      by: 'staff',
      clock: 'ends',
      note: 'required',
      grants: caseDesk,
      seenBy: both,
      button: 'danger',
    },
    transfer: {
      from: ['submitted', 'accepted'],
      to: 'submitted',
      event: 'transferred',
      by: 'staff',
      clock: 'runs',
      note: 'required',
      details: 'unit',
      counts: 'transfers',
      grants: caseDesk,
      seenBy: both,
      button: 'second',
    },
    message: {
      from: open,
      to: 'same',
      event: 'message',
      by: 'staff',
      clock: 'runs',
      note: 'required',
      grants: caseDesk,
      seenBy: both,
      button: 'second',
    },
    reply: {
      from: open,
      to: 'same',
      event: 'reply',
      by: 'resident',
      clock: 'runs',
      note: 'required',
      counts: 'replies',
      seenBy: both,
    },
    close: {
      from: ['accepted'],
      to: 'closed',
      event: 'closed',
      by: 'staff',
      clock: 'ends',
      note: 'required',
      grants: caseDesk,
      seenBy: both,
      button: 'first',
    },
  },
  events: {
    filed: { seenBy: both },
    // Turning amber is staff's business; that a promise was missed (red) the resident may know.
    'turned-amber': { seenBy: ['staff'] },
    'turned-red': { seenBy: both },
  },
  reads: {
    'queue.read': { ...caseDesk, 'community-officer': ['own'] },
    'case.read': { 'case-desk': ['own', 'first'], 'station-leader': ['own', 'first'], 'community-officer': ['own', 'first'] },
  },
} as const satisfies Machine;

export type ReportState = StateOf<typeof reportMachine>;
export type ReportEventType = EventOf<typeof reportMachine>;
export type ReportStaffTransition = TransitionBy<typeof reportMachine, 'staff'>;
export type ReportResidentTransition = TransitionBy<typeof reportMachine, 'resident'>;
