import type { CaseEventType } from '#shared/contract/cases.ts';

/** submitted 待受理 · returned 退回补正 · accepted 办理中 · refused 不予受理 · closed 已办结 */
export const caseStates = ['submitted', 'returned', 'accepted', 'refused', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export const openStates: readonly CaseState[] = ['submitted', 'returned', 'accepted'];

/** Every act on a case. `reply` is a message of the resident, `supply` the completion of what was missing. */
export const caseActs = ['accept', 'return', 'supply', 'refuse', 'transfer', 'message', 'reply', 'close'] as const;
export type CaseAct = (typeof caseActs)[number];

/** What an act may follow, where it leads and what it does to the clock. */
export type Transition = {
  readonly from: readonly CaseState[];
  /** `same`: the state does not change. `before-return`: back to where it was when it was returned. */
  readonly to: CaseState | 'same' | 'before-return';
  readonly event: CaseEventType;
  readonly by: 'staff' | 'resident';
  readonly clock: 'runs' | 'pauses' | 'resumes' | 'ends';
  /** Whether words for the resident are required: a reason, what is missing, the outcome. */
  readonly words: 'required' | 'optional' | 'none';
  /** How often this act may happen to one case; the limits themselves are the form's. */
  readonly counts?: 'returns' | 'transfers';
};

/** The state machine of a case, as data. The store turns each row into the condition of one write. */
export const transitions = {
  accept: { from: ['submitted'], to: 'accepted', event: 'accepted', by: 'staff', clock: 'runs', words: 'optional' },
  return: {
    from: ['submitted', 'accepted'],
    to: 'returned',
    event: 'returned',
    by: 'staff',
    clock: 'pauses',
    words: 'required',
    counts: 'returns',
  },
  supply: { from: ['returned'], to: 'before-return', event: 'supplied', by: 'resident', clock: 'resumes', words: 'required' },
  refuse: { from: ['submitted'], to: 'refused', event: 'refused', by: 'staff', clock: 'ends', words: 'required' },
  transfer: {
    from: ['submitted', 'accepted'],
    to: 'submitted',
    event: 'transferred',
    by: 'staff',
    clock: 'runs',
    words: 'required',
    counts: 'transfers',
  },
  message: { from: ['submitted', 'returned', 'accepted'], to: 'same', event: 'message', by: 'staff', clock: 'runs', words: 'required' },
  reply: { from: ['submitted', 'returned', 'accepted'], to: 'same', event: 'reply', by: 'resident', clock: 'runs', words: 'required' },
  close: { from: ['accepted'], to: 'closed', event: 'closed', by: 'staff', clock: 'ends', words: 'required' },
} as const satisfies Record<CaseAct, Transition>;
