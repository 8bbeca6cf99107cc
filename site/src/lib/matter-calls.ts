import type * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { type ApiAnswer, callApi } from './call-api.ts';
import { matterHeaders, type ShownMatter } from './shown-matter.ts';

export type Opened = z.infer<typeof LookupView>;
type Wish = 'see' | 'cancel' | { readonly move: string };

/**
 * Sees, cancels or moves the opened matter of this browser, and keeps the renewed access. A browser without one is `undefined`, as is one whose access
 * ran out. With `shown` the API refuses when another matter is open than the one the page showed.
 */
export async function openedMatter(locals: PageLocals, wish: Wish = 'see', shown?: ShownMatter): Promise<ApiAnswer<Opened> | undefined> {
  const { token } = locals.matter;
  if (token === undefined) return undefined;
  const answer = await callApi(call(locals.api.api.v1.matter, { headers: matterHeaders(token, shown) }, wish), LookupView);
  if (answer.ok) locals.matter.keep(answer.value.access);
  if (!answer.ok && answer.problem.code === 'signed-out') {
    locals.matter.close();
    return undefined;
  }
  return answer;
}

function call(matter: PageLocals['api']['api']['v1']['matter'], options: { headers: Record<string, string> }, wish: Wish) {
  if (wish === 'see') return matter.$get({}, options);
  return wish === 'cancel' ? matter.cancel.$post({}, options) : matter.move.$post({ json: { hold: wish.move } }, options);
}
