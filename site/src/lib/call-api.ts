import type * as z from 'zod';
import { Problem } from '#shared/contract/problem.ts';

/** What the API answered: the value of the contract, or the problem it gave. */
export type ApiAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

type Answer = { readonly ok: boolean; readonly json: () => Promise<unknown> };

/** Awaits one call of the API and reads its answer by the contract. Throws when the answer fits neither the contract nor a problem. */
export async function callApi<Schema extends z.ZodType>(call: Promise<Answer>, schema: Schema): Promise<ApiAnswer<z.infer<Schema>>> {
  const answer = await call;
  const body = await answer.json();
  return answer.ok ? { ok: true, value: schema.parse(body) } : { ok: false, problem: Problem.parse(body) };
}

/** The value of a call that can only fail when we are broken; throws the problem's code otherwise, and the visitor sees the 500 page. */
export async function mustCall<Schema extends z.ZodType>(call: Promise<Answer>, schema: Schema): Promise<z.infer<Schema>> {
  const answer = await callApi(call, schema);
  if (answer.ok) return answer.value;
  throw new Error(`the API refused a page with ${answer.problem.code}`);
}
