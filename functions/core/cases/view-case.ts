import type { AnyCaseView, AnyQueueEntry, ClockView } from '#shared/contract/cases.ts';
import type { Machine, Viewer } from '#shared/contract/machine.ts';
import { transitionsBy } from '#shared/contract/machine.ts';
import type { Environment } from '../environment.ts';
import type { Sealing } from '../secrets.ts';
import type { Case, CaseSummary } from './case.ts';
import type { CaseStore, CaseWithEvents } from './case-store.ts';
import { isUsedUp, phaseOf, transitionOf } from './case-type.ts';
import { clocksOf } from './clocks.ts';
import { deadlineStatusAt } from './deadline-status.ts';
import { type TimelineReading, viewEvents } from './view-event.ts';

export type ViewDeps = { readonly env: Environment; readonly sealing: Sealing; readonly cases: Pick<CaseStore, 'type'> };

/** A case as the holder of its receipt sees it: the latest events they may see with their words, every clock, and what can be done now. */
export async function viewCase(deps: ViewDeps, caseFile: CaseWithEvents): Promise<AnyCaseView & { readonly kind: 'case' }> {
  const { machine } = deps.cases.type;
  const transitions = transitionsBy(machine, 'resident').filter((name) => isPossible(machine, caseFile.case, name));
  const { replies, terms } = caseFile.case;
  const counts = { replies, repliesAllowed: terms.limits.replies };
  return { kind: 'case', ...(await viewFor(deps, caseFile, { viewer: 'resident' })), ...counts, transitions };
}

/** What both sides see of a case, each its own events: the latest ones, or those before the event of that number. */
export async function viewFor({ env, sealing, cases }: ViewDeps, caseFile: CaseWithEvents, reading: TimelineReading) {
  const { case: head } = caseFile;
  return {
    form: head.form,
    name: head.terms.name,
    state: head.state,
    phase: phaseOf(cases.type.machine, head.state),
    version: head.version,
    unit: head.unit,
    firstUnit: head.firstUnit,
    anonymous: head.anonymous,
    filedAt: head.filedAt.toISOString(),
    updatedAt: head.updatedAt.toISOString(),
    ...(await viewEvents({ sealing, type: cases.type }, caseFile, reading)),
    clocks: viewClocks({ env, machine: cases.type.machine }, caseFile, reading.viewer),
  };
}

/** The clocks with their sources, ready to be shown. That a unit has its own time after a transfer is nothing to the resident, who waits since the first day. */
function viewClocks(
  rules: { readonly env: Environment; readonly machine: Machine },
  caseFile: CaseWithEvents,
  viewer: Viewer,
): ClockView[] {
  const { deadlines } = caseFile.case.terms;
  const all = clocksOf(rules, caseFile);
  const isPassedOn = viewer === 'resident' && all.some(({ name }) => name === 'answer');
  const shown = isPassedOn ? all.filter(({ name }) => name !== 'triage') : all;
  return shown.map(({ name, limit, clock }) => {
    const { used, paused, remaining, overdueBy, stopped, colour, lastDay, provisional } = clock;
    const source = name === 'statutory' && deadlines.statutory !== undefined ? deadlines.statutory.source : deadlines.source;
    const due = new Date(clock.due).toISOString();
    return { name, limit, used, paused, remaining, overdueBy, stopped, colour, due, lastDay, provisional, source };
  });
}

/** Whether state and terms admit the transition; the note is judged when it is done. */
export function isPossible(machine: Machine, head: Case, name: string): boolean {
  const row = transitionOf(machine, name);
  if (row === undefined || !row.from.includes(head.state)) return false;
  return row.counts === undefined || !isUsedUp(head, row.counts);
}

/** One line of a queue. */
export function viewQueueEntry({ now }: Pick<Environment, 'now'>, head: CaseSummary): AnyQueueEntry {
  const { id, form, terms, state, filedAt, updatedAt, anonymous, dueAt } = head;
  return {
    id,
    form,
    name: terms.name,
    state,
    filedAt: filedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    anonymous,
    deadlineStatus: deadlineStatusAt(head, now()) ?? 'paused',
    due: dueAt?.toISOString() ?? null,
  };
}
