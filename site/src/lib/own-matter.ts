import * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { type ApiAnswer, RefusedPage, tryApi } from './call-api.ts';
import type { Opened } from './matter-calls.ts';
import { keepReceipt } from './receipt-drafts.ts';
import { matterHeaders } from './shown-matter.ts';

/** What a page that shows a receipt knows of its matter, and the draft it knows it from. */
type Receipt = { readonly receipt: string; readonly access: string; readonly handle: string };
type Shown = { readonly draftId: string; readonly shown: Receipt };

const Renewed = z.object({ access: z.string() });

/**
 * The matter of a receipt as it is now, whichever is open in this browser. Opened by the access that came with the receipt or is open anyhow; only when
 * both ran out by the receipt, because lookups are limited, and that access is kept for the next time.
 */
export async function ownMatter({ api, drafts, matter }: PageLocals, { draftId, shown }: Shown): Promise<ApiAnswer<Opened>> {
  const read = (token: string) =>
    tryApi(api.api.v1.matter.$get({}, { headers: matterHeaders(token, { handle: shown.handle }) }), LookupView);
  const renewed = async () => Renewed.safeParse(await drafts.read(renewedIn(draftId))).data?.access;
  for (const tokenOf of [async () => shown.access, async () => matter.token, renewed]) {
    const token = await tokenOf();
    const answer = token === undefined ? undefined : await read(token);
    if (answer?.ok) return answer;
  }
  const opened = await tryApi(api.api.v1.lookup.$post({ json: { receipt: shown.receipt } }), LookupView);
  if (!opened.ok) return opened;
  await keepReceipt(drafts, renewedIn(draftId), { access: opened.value.access });
  return read(opened.value.access);
}

/** Opens the matter of a receipt in this browser, in place of whatever is open. Throws when it cannot be opened now. */
export async function openOwnMatter(locals: PageLocals, own: Shown): Promise<Opened> {
  const answer = await ownMatter(locals, own);
  if (!answer.ok) throw new RefusedPage(answer.problem);
  locals.matter.keep(answer.value.access);
  return answer.value;
}

/** A draft of its own, ended with the one that shows the receipt: writing that one again would keep the receipt for another hour. */
function renewedIn(draftId: string): string {
  return `${draftId}-access`;
}
