import type { PageLocals } from '#functions/resident/page-locals.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { type ApiAnswer, RefusedPage, tryApi } from './call-api.ts';
import type { Opened } from './matter-calls.ts';
import { matterHeaders } from './shown-matter.ts';

/** What a page that shows a receipt knows of its matter. */
type Receipt = { readonly receipt: string; readonly access: string; readonly handle: string };

/**
 * The matter of a receipt as it is now, whichever is open in this browser. Opened by the access that came with the receipt or is open anyhow; only when
 * both ran out by the receipt, because lookups are limited.
 */
export async function ownMatter({ api, matter }: PageLocals, { receipt, access, handle }: Receipt): Promise<ApiAnswer<Opened>> {
  const read = (token: string) => tryApi(api.api.v1.matter.$get({}, { headers: matterHeaders(token, { handle }) }), LookupView);
  for (const token of [access, matter.token]) {
    const answer = token === undefined ? undefined : await read(token);
    if (answer?.ok) return answer;
  }
  const opened = await tryApi(api.api.v1.lookup.$post({ json: { receipt } }), LookupView);
  return opened.ok ? read(opened.value.access) : opened;
}

/** Opens the matter of a receipt in this browser, in place of whatever is open. Throws when it cannot be opened now. */
export async function openOwnMatter(locals: PageLocals, shown: Receipt): Promise<Opened> {
  const answer = await ownMatter(locals, shown);
  if (!answer.ok) throw new RefusedPage(answer.problem);
  locals.matter.keep(answer.value.access);
  return answer.value;
}
