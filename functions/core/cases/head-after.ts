import type { Machine, Transition } from '#shared/contract/machine.ts';
import type { Environment } from '../environment.ts';
import type { Case, CasePause } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseWithEvents } from './case-store.ts';
import { isSeenBy, phaseOf } from './case-type.ts';
import { statusInstants } from './clocks.ts';
import { statusAfter } from './deadline-status.ts';

type Rules = { readonly env: Environment; readonly machine: Machine };
type ClockEnv = Pick<Environment, 'county' | 'calendar' | 'now'>;
type Done = { readonly row: Transition; readonly event: CaseEvent };

/** The head of a case after a transition: its state, counts, pauses, deadlines, end and keeping time. */
export function headAfter(rules: Rules, caseFile: CaseWithEvents, { row, event }: Done): Case {
  const { amberAt: _amber, dueAt: _due, recountAt: _recount, endedAt: _ended, eraseAt: _erase, ...before } = caseFile.case;
  const state = stateAfter(rules.machine, caseFile, row);
  const changed: Case = {
    ...before,
    state,
    version: before.version + 1,
    eventCount: event.number,
    updatedAt: event.at,
    pauses: pausesAfter(caseFile.case, row, event.at),
    unit: event.details.kind === 'unit' ? event.details.toUnit : before.unit,
    returns: before.returns + (row.counts === 'returns' ? 1 : 0),
    transfers: before.transfers + (row.counts === 'transfers' ? 1 : 0),
    replies: repliesAfter(rules.machine, before.replies, row),
    ...endOf(rules.machine, { ...caseFile.case, state }, event.at),
  };
  const instants = statusInstants(rules, { case: changed, events: [...caseFile.events, event] });
  // Whoever the case comes to has been told nothing yet: what is late already is told to them anew.
  const recorded = event.details.kind === 'unit' ? 'green' : before.deadlineStatus;
  return { ...changed, ...instants, deadlineStatus: statusAfter(recorded, instants, event.at) };
}

/** The same head with its deadlines counted by the holidays that are known now. */
export function recounted(rules: Pick<Rules, 'machine'> & { readonly env: ClockEnv }, caseFile: CaseWithEvents): Case {
  const { amberAt: _amber, dueAt: _due, recountAt: _recount, ...before } = caseFile.case;
  const instants = statusInstants(rules, caseFile);
  return { ...before, ...instants, deadlineStatus: statusAfter(before.deadlineStatus, instants, rules.env.now()) };
}

/** Messages that wait for an answer: one more, or none once staff did something the resident sees. */
function repliesAfter(machine: Machine, replies: number, { by, event, counts }: Transition): number {
  if (by === 'staff' && isSeenBy(machine, event, 'resident')) return 0;
  return counts === 'replies' ? replies + 1 : replies;
}

/** An ended case keeps the instant it ended at, and is erased its keeping time after that; an open one, reopened or not, has neither. */
function endOf(machine: Machine, { state, endedAt, terms }: Case, at: Date): Pick<Case, 'endedAt' | 'eraseAt'> {
  if (phaseOf(machine, state) !== 'ended') return {};
  const ended = endedAt ?? at;
  return { endedAt: ended, eraseAt: Math.floor(ended.getTime() / 1000) + terms.keepDays * 86_400 };
}

function stateAfter(machine: Machine, caseFile: CaseWithEvents, { to }: Transition): string {
  if (to === 'same') return caseFile.case.state;
  return to === 'before-pause' ? stateBeforePause(machine, caseFile.events) : to;
}

/** The state in which the clocks were last stopped, found by going through the events again. */
function stateBeforePause(machine: Machine, events: readonly CaseEvent[]): string {
  let state = machine.initial;
  let beforePause = state;
  for (const { type } of events) {
    const row = Object.values(machine.transitions).find(({ event }) => event === type);
    if (row?.clock === 'pauses') beforePause = state;
    if (row !== undefined && row.to !== 'same') state = row.to === 'before-pause' ? beforePause : row.to;
  }
  return beforePause;
}

/** A clock that goes on leaves out the time it stood still: since it was stopped, or since the case was at its end. */
function pausesAfter({ pauses, endedAt }: Case, { clock }: Transition, at: Date): readonly CasePause[] {
  if (clock === 'pauses') return [...pauses, { from: at }];
  if (clock !== 'resumes') return pauses;
  const isStopped = pauses.some(({ to }) => to === undefined);
  if (!isStopped && endedAt !== undefined) return [...pauses, { from: endedAt, to: at }];
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}
