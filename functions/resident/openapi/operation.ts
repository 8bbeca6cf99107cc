import type * as z from 'zod';
import type { ProblemCode } from '#shared/contract/problem.ts';
import type { AnswerName, BodyName } from './schemas.ts';

/** One route as outsiders need to know it. `problems` are its own refusals; those that follow from the other properties are added by them. */
export type Operation = {
  readonly method: 'get' | 'post';
  /** Below /api/v1; parameters as `{code}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: z.ZodType;
  readonly body?: BodyName;
  readonly answer: { readonly status: 200 | 201; readonly schema: AnswerName | 'OpenAPI'; readonly description: string };
  readonly problems: readonly ProblemCode[];
  /** Needs the access token of an opened matter. */
  readonly bearer?: true;
  /** Takes an Idempotency-Key. */
  readonly idempotent?: true;
  /** Counts against a limit of the client. */
  readonly limited?: true;
  /** Reads or writes the store. */
  readonly stores?: true;
};
