import { type Machine, type Phase, type Transition, viewersOf } from '#shared/contract/machine.ts';
import type { SealClass } from '../secrets.ts';
import type { Case } from './case.ts';

type Counted = NonNullable<Transition['counts']>;

/** What one kind of case is made of: its state machine, and the classes under which what was filed and what is written on the way are sealed. */
export type CaseType = {
  readonly kind: string;
  readonly machine: Machine;
  readonly sealing: { readonly content: SealClass; readonly note: SealClass };
};

/** What a state means for the clocks. Throws for a state the machine does not have. */
export function phaseOf({ states }: Machine, state: string): Phase {
  const known = Object.hasOwn(states, state) ? states[state] : undefined;
  if (known === undefined) throw new Error(`the case type has no state ${state}`);
  return known.phase;
}

/** The row of a transition; undefined when there is none of that name. */
export function transitionOf({ transitions }: Machine, name: string): Transition | undefined {
  return Object.hasOwn(transitions, name) ? transitions[name] : undefined;
}

/** Whether this has happened to the case as often as its terms allow. */
export function isUsedUp(head: Pick<Case, Counted | 'terms'>, counted: Counted): boolean {
  return head[counted] >= head.terms.limits[counted];
}

/** Whether somebody on this side sees events of this type. */
export function isSeenBy(machine: Machine, type: string, viewer: 'resident' | 'staff'): boolean {
  return viewersOf(machine, type).includes(viewer);
}
