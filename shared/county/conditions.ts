import * as z from 'zod';

/**
 * When something of a form applies. A question with `any` of the values named as its answer; `all` or `any` of several conditions; `not` one. A
 * question that was not asked has no answer, so a condition on it does not hold.
 */
export type Condition =
  | { readonly question: string; readonly any: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: z.string().min(1), any: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);
