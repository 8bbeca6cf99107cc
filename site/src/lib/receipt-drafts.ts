import * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';

/** The draft that names the drafts of this browser that show a receipt. */
const shown = 'shown-receipts';
const ShownReceipts = z.object({ draftIds: z.array(z.string()) });

type Drafts = Pick<PageLocals['drafts'], 'read' | 'write'>;

/** Keeps a draft that shows a receipt from now on, so that closing anywhere ends it too. */
export async function keepReceipt(drafts: Drafts, draftId: string, content: object): Promise<void> {
  const draftIds = [...new Set([...(await shownReceipts(drafts)), draftId])];
  await Promise.all([drafts.write(draftId, content), drafts.write(shown, { draftIds })]);
}

/**
 * Ends everything of this browser: its opened matter, the pages that show a receipt, and the cookie that leads to its drafts.
 * `draftId` is the draft of the page it was asked on. The drafts are removed too, so that a copy of the cookie shows no receipt either.
 */
export async function closeAll({ drafts, matter }: PageLocals, draftId?: string): Promise<void> {
  const own = draftId === undefined ? [] : [draftId];
  const draftIds = new Set([...(await shownReceipts(drafts)), ...own, shown]);
  await Promise.all([...draftIds].map((id) => drafts.remove(id)));
  drafts.forget();
  matter.close();
}

async function shownReceipts(drafts: Pick<Drafts, 'read'>): Promise<readonly string[]> {
  const parsed = ShownReceipts.safeParse(await drafts.read(shown));
  return parsed.success ? parsed.data.draftIds : [];
}
