import type * as z from 'zod';
import type { ProblemCode } from '#shared/contract/problem.ts';
import type { AnswerName, BodyName } from './schemas.ts';

/** What the operations of the document are grouped by, each with what it is about. */
export const tags = {
  Services: 'What the bureau does for residents, each service with its office guide.',
  Offices: 'Stations and halls, their counters and hours.',
  Appointments: 'Free times, holding one of them, and booking it.',
  Reports: 'Asking for help: the emergency gate, the forms page by page, and filing.',
  Matters: 'Opening an appointment or a report with its receipt, and acting on it.',
  Document: 'This document itself.',
} as const;

/** One route as outsiders need to know it. `problems` are its own refusals; those that follow from the other properties are added by them. */
export type Operation = {
  readonly method: 'get' | 'post';
  /** Below /api/v1; parameters as `{code}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: keyof typeof tags;
  readonly summary: string;
  readonly description: string;
  /** What each parameter of the address and of the query means. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: z.ZodType;
  readonly body?: BodyName;
  readonly answer: { readonly status: 200 | 201; readonly schema: AnswerName | 'OpenAPI'; readonly description: string };
  readonly problems: readonly ProblemCode[];
  /** Needs the access token of an opened matter. */
  readonly bearer?: true;
  /** Takes the handle of the matter it is meant for; `version` also the version of it that was seen. */
  readonly meantFor?: 'matter' | 'version';
  /** Takes an Idempotency-Key. */
  readonly idempotent?: true;
  /** Counts against a limit of the client. */
  readonly limited?: true;
  /** Reads or writes the store. */
  readonly stores?: true;
};
