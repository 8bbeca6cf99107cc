import type { CaseType } from '#core/cases/case-type.ts';
import type { Machine } from '#shared/contract/machine.ts';

/*
 * A case type unlike reports: other states, an end that can be undone, an internal remark, an event without any entry of who sees it, and transitions that
 * ask for no note. What works with it works with any machine.
 */
const clerk = { petitions: ['own'] } as const;

const machine = {
  initial: 'new',
  states: {
    new: { phase: 'triage' },
    running: { phase: 'working' },
    waiting: { phase: 'paused' },
    done: { phase: 'ended' },
  },
  transitions: {
    start: {
      from: ['new'],
      to: 'running',
      event: 'started',
      by: 'staff',
      clock: 'runs',
      note: 'none',
      grants: clerk,
      seenBy: ['resident', 'staff'],
    },
    ask: {
      from: ['running'],
      to: 'waiting',
      event: 'asked',
      by: 'staff',
      clock: 'pauses',
      note: 'optional',
      grants: clerk,
      seenBy: ['resident', 'staff'],
    },
    answer: {
      from: ['waiting'],
      to: 'before-pause',
      event: 'answered',
      by: 'resident',
      clock: 'resumes',
      note: 'required',
      seenBy: ['resident', 'staff'],
    },
    remark: {
      from: ['new', 'running'],
      to: 'same',
      event: 'remarked',
      by: 'staff',
      clock: 'runs',
      note: 'required',
      grants: clerk,
      seenBy: ['staff'],
    },
    whisper: { from: ['new', 'running'], to: 'same', event: 'whispered', by: 'staff', clock: 'runs', note: 'required', grants: clerk },
    finish: {
      from: ['running', 'waiting'],
      to: 'done',
      event: 'finished',
      by: 'staff',
      clock: 'ends',
      note: 'none',
      grants: clerk,
      seenBy: ['resident', 'staff'],
    },
    praise: { from: ['done'], to: 'same', event: 'praised', by: 'resident', clock: 'runs', note: 'required', seenBy: ['staff'] },
    reopen: {
      from: ['done'],
      to: 'running',
      event: 'reopened',
      by: 'staff',
      clock: 'resumes',
      note: 'required',
      grants: clerk,
      seenBy: ['resident', 'staff'],
    },
  },
  events: { filed: { seenBy: ['resident', 'staff'] }, 'turned-amber': { seenBy: [] }, 'turned-red': { seenBy: ['staff'] } },
  reads: { 'queue.read': clerk, 'case.read': clerk },
} as const satisfies Machine;

export const fixtureType = { kind: 'fixture', machine, sealing: { content: 'draft', note: 'staff' } } as const satisfies CaseType;
