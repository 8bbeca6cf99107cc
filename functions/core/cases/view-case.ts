import type { CaseView, ClockView, QueueEntry, TimelineEvent } from '#shared/contract/cases.ts';
import type { FormDefinition } from '#shared/county/forms.ts';
import type { Environment } from '../environment.ts';
import type { Sealing } from '../secrets.ts';
import { type CaseWithEvents, formOf } from './advance-case.ts';
import type { Case, CaseEvent, CaseSummary } from './case.ts';
import { type CaseAct, type Transition, transitions } from './case-machine.ts';
import { clocksOf } from './clocks.ts';

type Deps = { readonly env: Environment; readonly sealing: Sealing };

/** A case as the holder of its receipt sees it: every event with its words, every clock, and what can be done now. */
export async function viewCase(deps: Deps, found: CaseWithEvents): Promise<CaseView> {
  const form = formOf(deps.env, found.case);
  const { case: head } = found;
  const events = await Promise.all(found.events.filter(isPublic).map((event) => viewEvent(deps, event)));
  const acts = (['supply', 'reply'] as const).filter((act) => isPossible(head, act));
  return { kind: 'case', ...commonView(head, form), events, clocks: viewClocks(deps.env, form, found), acts };
}

/** What both sides see of the head. */
export function commonView(head: Case, form: FormDefinition) {
  return {
    form: head.form,
    name: form.name,
    state: head.state,
    version: head.version,
    unit: head.unit,
    firstUnit: head.firstUnit,
    anonymous: head.anonymous,
    filedAt: head.filedAt.toISOString(),
    updatedAt: head.updatedAt.toISOString(),
  };
}

/** Turning amber is staff's business; that a promise was missed (red) the resident may know. */
function isPublic({ type }: CaseEvent): boolean {
  return type !== 'turned-amber';
}

/** One event with its words opened. Words that can no longer be opened are shown as none. */
export async function viewEvent({ sealing }: Pick<Deps, 'sealing'>, event: CaseEvent): Promise<TimelineEvent> {
  const { sealedText } = event;
  const associatedData = `${event.caseId}#${event.number}`;
  const words = sealedText === undefined ? undefined : await sealing.open({ class: 'message', associatedData }, sealedText);
  const { number, at, type, by, unit = null, actor = null, toUnit = null } = event;
  return { number, at: at.toISOString(), type, by, unit, actor, toUnit, words: words ?? null };
}

/** The clocks with their sources, ready to be shown. */
export function viewClocks(env: Environment, form: FormDefinition, found: CaseWithEvents): ClockView[] {
  return clocksOf(env, form, found).map(({ name, limit, clock }) => {
    const { used, paused, remaining, overdueBy, stopped, colour, lastDay, provisional } = clock;
    const source = name === 'statutory' && form.deadlines.statutory !== undefined ? form.deadlines.statutory.source : form.deadlines.source;
    return {
      name,
      limit,
      used,
      paused,
      remaining,
      overdueBy,
      stopped,
      colour,
      due: new Date(clock.due).toISOString(),
      lastDay,
      provisional,
      source,
    };
  });
}

/** Whether the state admits the act; limits and words are judged when it is done. */
export function isPossible(head: Pick<Case, 'state'>, act: CaseAct): boolean {
  const transition: Transition = transitions[act];
  return transition.from.includes(head.state);
}

/** One line of a queue. */
export function viewQueueEntry(env: Environment, head: CaseSummary): QueueEntry {
  const { id, form, state, filedAt, updatedAt, anonymous, dueAt, amberAt } = head;
  const now = env.now();
  const deadlineStatus =
    dueAt === undefined ? 'paused' : dueAt <= now ? 'red' : amberAt !== undefined && amberAt <= now ? 'amber' : 'green';
  return {
    id,
    form,
    name: formOf(env, head).name,
    state,
    filedAt: filedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    anonymous,
    deadlineStatus,
    due: dueAt?.toISOString() ?? null,
  };
}
