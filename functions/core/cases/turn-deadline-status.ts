import type { Environment } from '../environment.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseStore } from './case-store.ts';
import { deadlineStatusAt } from './deadline-status.ts';

export type OverdueDeps = { readonly env: Environment; readonly cases: Pick<CaseStore, 'listDue' | 'advance'> };

/**
 * Turns the deadline status of every case whose deadline came near (amber) or passed (red), each with an event of the system, in one conditional write:
 * of two runs at once one wins. The event is what tells the supervisor. One case that fails does not keep the others waiting; throws at the end when any
 * did. Gives how many were turned.
 */
export async function turnDeadlineStatus(deps: OverdueDeps): Promise<number> {
  const now = deps.env.now();
  const failures: unknown[] = [];
  let turned = 0;
  for (const unit of unitsOf(deps.env)) {
    for (const head of await deps.cases.listDue(unit, now)) {
      try {
        if (await turnStatus(deps, head, now)) turned += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some deadline statuses could not be turned');
  return turned;
}

/** Every unit that can have a case: the offices, and what forms are sent to directly. */
function unitsOf({ county }: Environment): ReadonlySet<string> {
  const direct = county.forms.flatMap(({ routing }) => (routing.by === 'unit' ? [routing.unit] : []));
  return new Set([...county.offices.map(({ code }) => code), ...direct]);
}

/** Whether this run turned it. What is listed may be a moment old: then the write is refused, and the next run looks again. */
async function turnStatus({ cases }: Pick<OverdueDeps, 'cases'>, before: Case, at: Date): Promise<boolean> {
  const deadlineStatus = deadlineStatusAt(before, at);
  if (deadlineStatus === undefined || deadlineStatus === 'green' || deadlineStatus === before.deadlineStatus) return false;
  const number = before.eventCount + 1;
  const event: CaseEvent = { caseId: before.id, number, at, type: `turned-${deadlineStatus}`, by: 'system', details: { kind: 'none' } };
  // Nobody did anything to the case: its version and updatedAt stay, so that whoever is writing on it is not hindered.
  return (await cases.advance({ before, after: { ...before, deadlineStatus, eventCount: number }, event })) === 'advanced';
}
