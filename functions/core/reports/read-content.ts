import type { AnyStaffCaseView } from '#shared/contract/cases.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { FiledContent } from '../forms/filed-content.ts';
import type { Sealing } from '../secrets.ts';

/** What staff are shown. The answers beside it are not judged again: today's rules for them are not those of the day they were filed. */
const Shown = FiledContent.pick({ items: true });

type Deps = { readonly cases: Pick<CaseStore, 'type' | 'readContent'>; readonly sealing: Sealing };

/** What was filed, in the words of that day; empty when it can no longer be opened. */
export async function readContent({ cases, sealing }: Deps, id: string): Promise<AnyStaffCaseView['content']> {
  const sealed = await cases.readContent(id);
  const text = sealed === undefined ? undefined : await sealing.open({ class: cases.type.sealing.content, associatedData: id }, sealed);
  return text === undefined ? [] : Shown.parse(JSON.parse(text)).items;
}
