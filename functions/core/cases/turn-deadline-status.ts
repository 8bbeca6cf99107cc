import type { Environment } from '../environment.ts';
import type { Case, CaseEvent, DeadlineStatus } from './case.ts';
import type { CaseStore } from './case-store.ts';

export type DeadlineDeps = { readonly env: Pick<Environment, 'now'>; readonly cases: Pick<CaseStore, 'find' | 'advance'> };

/**
 * Turns the deadline status of a case whose deadline came near (amber) or passed (red), with an event of the system, in one conditional write: of two runs at once one
 * wins. The event is what tells the supervisor. Gives whether this run turned it; a case that is gone, paused or not so far is left as it is.
 */
export async function turnDeadlineStatus({ env, cases }: DeadlineDeps, caseId: string): Promise<boolean> {
  const before = (await cases.find(caseId))?.case;
  const at = env.now();
  const status = before === undefined ? undefined : statusAt(before, at);
  if (before === undefined || status === undefined || status === before.deadlineStatus) return false;
  const number = before.version + 1;
  const event: CaseEvent = { caseId, number, at, type: `turned-${status}`, by: 'system' };
  // Nobody did anything to the case: updatedAt stays.
  const after: Case = { ...before, deadlineStatus: status, version: number };
  return (await cases.advance({ before, after, event })) === 'advanced';
}

/** What the clocks of a case have turned to at this instant; undefined when nothing turned. */
function statusAt({ amberAt, dueAt }: Pick<Case, 'amberAt' | 'dueAt'>, at: Date): Exclude<DeadlineStatus, 'green'> | undefined {
  if (dueAt !== undefined && dueAt <= at) return 'red';
  return amberAt !== undefined && amberAt <= at ? 'amber' : undefined;
}
