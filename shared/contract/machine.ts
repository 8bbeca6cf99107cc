import type { Grants } from './staff-roles.ts';

/**
 * What a state means for the clocks. triage: nobody has taken it up yet. working: somebody has. paused: the clocks stand still, because something is
 * missing. ended: the clocks stand as they stood at the end, and its keeping time runs.
 */
export const phases = ['triage', 'working', 'paused', 'ended'] as const;
export type Phase = (typeof phases)[number];

/** Who looks at a case: the holder of its receipt, or the staff who may read it. */
export type Viewer = 'resident' | 'staff';

/** What an event carries besides its note: the unit it went to, or a list of things, one typed line each. */
export type DetailsKind = 'unit' | 'items';

/** One row of a state machine: everything the portal knows of one thing that can be done to a case. */
export type Transition = {
  readonly from: readonly string[];
  /** A state; `same`: it does not change; `before-pause`: back to where it was when the clocks were stopped. */
  readonly to: string;
  /** The event it writes; no two rows write the same. */
  readonly event: string;
  readonly by: 'staff' | 'resident';
  /** What it does to the clocks. `resumes` lets them go on after a pause, and after an end: the time between does not count. */
  readonly clock: 'runs' | 'pauses' | 'resumes' | 'ends';
  /** Whether words for the other side are required (a reason, the outcome), allowed, or not asked for. */
  readonly note: 'required' | 'optional' | 'none';
  readonly details?: DetailsKind;
  /** How often this may happen to one case; the limits themselves are in its terms. `replies` begins anew with each event of staff that the resident sees. */
  readonly counts?: 'returns' | 'transfers' | 'replies';
  /** Staff who may do it. Nobody, when it is left out. */
  readonly grants?: Grants;
  /** Who sees its event. Nobody but the store, when it is left out. */
  readonly seenBy?: readonly Viewer[];
  /** How its form looks; the words of the form stand in the texts under the transition's name. */
  readonly button?: 'first' | 'second' | 'danger';
};

/** The state machine of one case type, as data: enums, conditions of writes, permissions, forms and API schemas are derived from it. */
export type Machine = {
  readonly initial: string;
  readonly states: Readonly<Record<string, { readonly phase: Phase }>>;
  readonly transitions: Readonly<Record<string, Transition>>;
  /** Events no transition writes, and who sees them. */
  readonly events: Readonly<Record<string, { readonly seenBy: readonly Viewer[] }>>;
  readonly reads: { readonly 'queue.read': Grants; readonly 'case.read': Grants };
};

export type StateOf<M extends Machine> = keyof M['states'] & string;
export type TransitionBy<M extends Machine, By extends Transition['by']> = {
  [Name in keyof M['transitions'] & string]: By extends M['transitions'][Name]['by'] ? Name : never;
}[keyof M['transitions'] & string];
export type EventOf<M extends Machine> = M['transitions'][keyof M['transitions']]['event'] | (keyof M['events'] & string);

/** The states, in the order of the table. */
export function statesOf<M extends Machine>({ states }: M): StateOf<M>[] {
  return Object.keys(states).filter((name): name is StateOf<M> => name in states);
}

/** What staff, or residents, can do to a case, in the order of the table. */
export function transitionsBy<M extends Machine, By extends Transition['by']>({ transitions }: M, by: By): TransitionBy<M, By>[] {
  return Object.keys(transitions).filter((name): name is TransitionBy<M, By> => transitions[name]?.by === by);
}

/** Every event a case of this type can have. */
export function eventTypesOf<M extends Machine>({ transitions, events }: M): EventOf<M>[] {
  const written = Object.values(transitions).map(({ event }) => event);
  const isEvent = (name: string): name is EventOf<M> => name in events || written.includes(name);
  return [...Object.keys(events), ...written].filter(isEvent);
}

/** Who sees events of this type: what the table does not name is seen by nobody. */
export function viewersOf({ transitions, events }: Machine, type: string): readonly Viewer[] {
  const row = Object.values(transitions).find(({ event }) => event === type);
  return row?.seenBy ?? (Object.hasOwn(events, type) ? events[type]?.seenBy : undefined) ?? [];
}
