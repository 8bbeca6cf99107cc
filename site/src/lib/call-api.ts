import type * as z from 'zod';
import { Problem } from '#shared/contract/problem.ts';

/** What the API answered: the value of the contract, or the problem it gave. */
export type ApiAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

type Answer = { readonly ok: boolean; readonly json: () => Promise<unknown> };

type Refusal = Pick<Problem, 'code' | 'retryAfterSeconds'>;

/** A page cannot be shown: thrown, it becomes the page that says why, with the status of the code and the time to wait (functions/http/pages.ts). */
export class RefusedPage extends Error {
  override readonly name = 'RefusedPage';
  readonly problem: Refusal;
  constructor(problem: Refusal) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Awaits one call of the API and reads its answer by the contract. Refusals are answers, which a page says in its own words; a failure of ours is
 * none: it is thrown as `RefusedPage`. Throws too when the answer fits neither the contract nor a problem.
 */
export async function callApi<Schema extends z.ZodType>(call: Promise<Answer>, schema: Schema): Promise<ApiAnswer<z.infer<Schema>>> {
  const answer = await tryApi(call, schema);
  if (!answer.ok && answer.problem.status >= 500) throw new RefusedPage(answer.problem);
  return answer;
}

/** As `callApi`, for a page that has something better to show after a failure of ours than that it failed, such as what was typed. */
export async function tryApi<Schema extends z.ZodType>(call: Promise<Answer>, schema: Schema): Promise<ApiAnswer<z.infer<Schema>>> {
  const answer = await call;
  const body = await answer.json();
  return answer.ok ? { ok: true, value: schema.parse(body) } : { ok: false, problem: Problem.parse(body) };
}

/** The value of a call that is refused only when we or the request are broken; every refusal is thrown as `RefusedPage`. */
export async function mustCall<Schema extends z.ZodType>(call: Promise<Answer>, schema: Schema): Promise<z.infer<Schema>> {
  const answer = await tryApi(call, schema);
  if (answer.ok) return answer.value;
  throw new RefusedPage(answer.problem);
}
