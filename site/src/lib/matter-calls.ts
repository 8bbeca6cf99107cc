import type * as z from 'zod';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { LookupView } from '#shared/contract/receipts.ts';
import { type ApiAnswer, callApi } from './call-api.ts';

type Opened = z.infer<typeof LookupView>;

/** Sees, cancels or moves the opened matter of this browser, and keeps the renewed access. A browser without one is `undefined`, as is one whose access ran out. */
export async function openedMatter(
  locals: PageLocals,
  wish: 'see' | 'cancel' | { readonly move: string } = 'see',
): Promise<ApiAnswer<Opened> | undefined> {
  const { token } = locals.matter;
  if (token === undefined) return undefined;
  const answer = await callApi(call(locals.api.api.v1.matter, token, wish), LookupView);
  if (answer.ok) locals.matter.keep(answer.value.access);
  if (!answer.ok && answer.problem.code === 'signed-out') {
    locals.matter.close();
    return undefined;
  }
  return answer;
}

function call(matter: PageLocals['api']['api']['v1']['matter'], token: string, wish: 'see' | 'cancel' | { readonly move: string }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  if (wish === 'see') return matter.$get({}, { headers });
  return wish === 'cancel' ? matter.cancel.$post({}, { headers }) : matter.move.$post({ json: { hold: wish.move } }, { headers });
}
