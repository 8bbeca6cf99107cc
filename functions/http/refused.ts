import * as z from 'zod';
import { ProblemCode } from '#shared/contract/problem.ts';

/** What is known of a refusal that was thrown. */
export type Refusal = { readonly code: ProblemCode; readonly retryAfterSeconds?: number | undefined };

/** Ends a request with a refusal of the catalogue from a place that has no answer to give, such as a draft in the middle of a page. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Refusal;
  constructor(code: ProblemCode, retryAfterSeconds?: number) {
    super(code);
    this.problem = { code, retryAfterSeconds };
  }
}

const Carried = z.object({ code: ProblemCode, retryAfterSeconds: z.int().optional() });

/** The refusal an error carries: one of ours, or the API's own that a page passes on (site/src/lib/call-api.ts). Undefined when it carries none. */
export function refusalIn(error: Error): Refusal | undefined {
  return 'problem' in error ? Carried.safeParse(error.problem).data : undefined;
}
