import type { Case, CaseEvent } from './case.ts';

/** Where a queue was left off; opaque. */
export type QueuePosition = string;

/** What the rules need of a store for cases. */
export type CaseStore = {
  /**
   * Files a case in one transaction: the pointer of its receipt, the case and its first event; each only if absent. Repeating it changes nothing
   * and gives what is stored: no case without its first event, no event without its case.
   */
  readonly file: (filed: { case: Case; event: CaseEvent }) => Promise<{ outcome: 'filed' } | { outcome: 'repeated'; stored: Case }>;

  /** The case and all its events, in order, in one consistent read; undefined when there is none. */
  readonly find: (id: string) => Promise<{ case: Case; events: readonly CaseEvent[] } | undefined>;

  /**
   * One transition in one transaction: the case moves from the version and state seen to `after`, and its event is appended. `changed-meanwhile` when
   * somebody was quicker; then nothing is written.
   */
  readonly advance: (step: { before: Case; after: Case; event: CaseEvent }) => Promise<'advanced' | 'changed-meanwhile'>;

  /** Open cases of one office, the most urgent first. */
  readonly listOpen: (unit: string, from?: QueuePosition) => Promise<{ cases: readonly Case[]; next?: QueuePosition | undefined }>;

  /** Open cases of one office whose amber or red instant lies before the given one and whose lamp has not been told of it. */
  readonly listDue: (unit: string, before: Date) => Promise<readonly Case[]>;
};

/** What a receipt opens. */
export type Matter = { readonly kind: 'appointment' } | { readonly kind: 'case'; readonly caseId: string };
