import type { AnyStaffCaseView } from '#shared/contract/cases.ts';
import { transitionsBy } from '#shared/contract/machine.ts';
import type { CaseWithEvents } from './case-store.ts';
import { isPossible, type ViewDeps, viewFor } from './view-case.ts';

export type StaffViewDeps = ViewDeps & {
  /** What was filed, in the words of that day; empty when it can no longer be opened. */
  readonly readContent: (id: string) => Promise<AnyStaffCaseView['content']>;
  /** Whether the member of staff who looks may do this transition to this case. */
  readonly may: (transition: string) => boolean;
};

/** A case as its unit sees it: what was filed, what staff may see of what happened, a page of it, and what this member of staff may do now. */
export async function viewStaffCase(deps: StaffViewDeps, caseFile: CaseWithEvents, before?: number): Promise<AnyStaffCaseView> {
  const { case: head } = caseFile;
  const { machine } = deps.cases.type;
  return {
    id: head.id,
    ...(await viewFor(deps, caseFile, { viewer: 'staff', before })),
    content: await deps.readContent(head.id),
    transitions: transitionsBy(machine, 'staff').filter((name) => isPossible(machine, head, name) && deps.may(name)),
    transfersLeft: head.terms.limits.transfers - head.transfers,
    returnsLeft: head.terms.limits.returns - head.returns,
  };
}
