import type { Environment } from '../environment.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseStore } from './case-store.ts';
import { deadlineStatusAt } from './deadline-status.ts';
import { recounted } from './head-after.ts';

export type DeadlineDeps = {
  readonly env: Pick<Environment, 'county' | 'calendar' | 'now'>;
  readonly cases: Pick<CaseStore, 'type' | 'find' | 'advance' | 'recount'>;
};

/**
 * Turns the deadline status of a case whose deadline came near (amber) or passed (red), with an event of the system, in one conditional write: of two runs at once one
 * wins. The event is what tells the supervisor. The deadlines are counted first by the holidays that are known now, as on the page of the case; where only they have moved they
 * are stored without an event. Gives whether this run wrote anything; a case that is gone, paused or not so far is left as it is.
 */
export async function turnDeadlineStatus({ env, cases }: DeadlineDeps, caseId: string): Promise<boolean> {
  const caseFile = await cases.find(caseId);
  if (caseFile === undefined) return false;
  const before = caseFile.case;
  const counted = recounted({ env, machine: cases.type.machine }, caseFile);
  const at = env.now();
  const deadlineStatus = deadlineStatusAt(counted, at);
  if (deadlineStatus === undefined || deadlineStatus === 'green' || deadlineStatus === counted.deadlineStatus)
    return hasMoved(before, counted) && (await cases.recount({ before, after: counted })) === 'recounted';
  const number = before.eventCount + 1;
  const event: CaseEvent = { caseId, number, at, type: `turned-${deadlineStatus}`, by: 'system', details: { kind: 'none' } };
  // Nobody did anything to the case: its version and updatedAt stay, so that whoever is writing on it is not hindered.
  return (await cases.advance({ before, after: { ...counted, deadlineStatus, eventCount: number }, event })) === 'advanced';
}

function hasMoved(before: Case, after: Case): boolean {
  const instants = ({ amberAt, dueAt, recountAt, deadlineStatus }: Case) =>
    [amberAt?.getTime(), dueAt?.getTime(), recountAt?.getTime(), deadlineStatus].join();
  return instants(before) !== instants(after);
}
