import type { StaffCaseView } from '#shared/contract/cases.ts';
import { FiledContent } from '../forms/filed-content.ts';
import { may, relationTo } from '../staff/policy.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { type CaseDeps, type CaseWithEvents, formOf } from './advance-case.ts';
import { commonView, isPossible, viewClocks, viewEvent } from './view-case.ts';

const staffActs = ['accept', 'return', 'refuse', 'transfer', 'message', 'close'] as const;

/** A case as its office sees it: what was filed, everything that happened, and what this member of staff may do now. */
export async function viewStaffCase(deps: CaseDeps, found: CaseWithEvents, member: StaffMember): Promise<StaffCaseView> {
  const { case: head } = found;
  const form = formOf(deps.env, head);
  const transfersLeft = form.limits.transfers - head.transfers;
  const returnsLeft = form.limits.returns - head.returns;
  const isLeft = { return: returnsLeft > 0, transfer: transfersLeft > 0 };
  const relation = relationTo(member, head);
  const acts = staffActs.filter(
    (act) => may(member, `case.${act}`, relation) && isPossible(head, act) && (act === 'return' || act === 'transfer' ? isLeft[act] : true),
  );
  return {
    id: head.id,
    ...commonView(head, form),
    events: await Promise.all(found.events.map((event) => viewEvent(deps, event))),
    clocks: viewClocks(deps.env, form, found),
    content: await contentOf(deps, head.id),
    acts,
    transfersLeft,
    returnsLeft,
  };
}

/** What was filed, in the words of that day; empty when it can no longer be opened. */
async function contentOf({ cases, sealing }: CaseDeps, id: string): Promise<StaffCaseView['content']> {
  const sealed = await cases.readContent(id);
  const text = sealed === undefined ? undefined : await sealing.open({ class: 'report', associatedData: id }, sealed);
  return text === undefined ? [] : FiledContent.parse(JSON.parse(text)).items;
}
