import type { Environment } from '../environment.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseStore } from './case-store.ts';
import { deadlineStatusAt } from './deadline-status.ts';

export type DeadlineDeps = { readonly env: Pick<Environment, 'now'>; readonly cases: Pick<CaseStore, 'find' | 'advance'> };

/**
 * Turns the deadline status of a case whose deadline came near (amber) or passed (red), with an event of the system, in one conditional write: of two runs at once one
 * wins. The event is what tells the supervisor. Gives whether this run turned it; a case that is gone, paused or not so far is left as it is.
 */
export async function turnDeadlineStatus({ env, cases }: DeadlineDeps, caseId: string): Promise<boolean> {
  const before = (await cases.find(caseId))?.case;
  const at = env.now();
  const deadlineStatus = before === undefined ? undefined : deadlineStatusAt(before, at);
  if (before === undefined || deadlineStatus === undefined || deadlineStatus === 'green' || deadlineStatus === before.deadlineStatus)
    return false;
  const number = before.eventCount + 1;
  const event: CaseEvent = { caseId, number, at, type: `turned-${deadlineStatus}`, by: 'system', details: { kind: 'none' } };
  // Nobody did anything to the case: its version and updatedAt stay, so that whoever is writing on it is not hindered.
  return (await cases.advance({ before, after: { ...before, deadlineStatus, eventCount: number }, event })) === 'advanced';
}
