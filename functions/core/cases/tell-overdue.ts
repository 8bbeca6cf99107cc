import type { Environment } from '../environment.ts';
import type { Case, CaseEvent } from './case.ts';
import type { CaseStore } from './case-store.ts';

export type OverdueDeps = { readonly env: Environment; readonly cases: Pick<CaseStore, 'listDue' | 'advance'> };

/**
 * Turns the lamp of every case whose deadline came near (amber) or passed (red), each with an event of the system, in one conditional write: of two
 * runs at once one wins. The event is what tells the supervisor. One case that fails does not keep the others waiting; throws at the end when any did.
 * Gives how many lamps were turned.
 */
export async function tellOverdue(deps: OverdueDeps): Promise<number> {
  const now = deps.env.now();
  const failures: unknown[] = [];
  let turned = 0;
  for (const unit of unitsOf(deps.env)) {
    for (const head of await deps.cases.listDue(unit, now)) {
      try {
        if (await turnLamp(deps, head, now)) turned += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some lamps could not be turned');
  return turned;
}

/** Every unit that can have a case: the offices, and what forms are sent to directly. */
function unitsOf({ county }: Environment): ReadonlySet<string> {
  const direct = county.forms.flatMap(({ routing }) => routing.flatMap((rule) => (rule.by === 'unit' ? rule.unit : [])));
  return new Set([...county.offices.map(({ code }) => code), ...direct]);
}

/** Whether this run turned it. What is listed may be a moment old: then the write is refused, and the next run looks again. */
async function turnLamp({ cases }: OverdueDeps, before: Case, at: Date): Promise<boolean> {
  const lamp = before.dueAt !== undefined && before.dueAt <= at ? 'red' : 'amber';
  const number = before.version + 1;
  const event: CaseEvent = { caseId: before.id, number, at, type: `turned-${lamp}`, by: 'system' };
  // Nobody did anything to the case: updatedAt stays.
  const after: Case = { ...before, lamp, version: number };
  return (await cases.advance({ before, after, event })) === 'advanced';
}
