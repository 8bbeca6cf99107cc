import type { Case, CaseEvent, CaseSummary } from './case.ts';

/** Where a queue was left off; opaque. */
export type QueuePosition = string;

/** What the rules need of a store for cases. */
export type CaseStore = {
  /**
   * Files a case in one transaction: the pointer of its receipt, the case, what was filed (sealed as class `report`) and its first event; each only
   * if absent. Repeating it changes nothing and gives what is stored: no case without its first event, no event without its case.
   */
  readonly file: (filed: {
    case: Case;
    sealedContent: string;
    event: CaseEvent;
  }) => Promise<{ outcome: 'filed' } | { outcome: 'repeated'; stored: Case }>;

  /** What was filed, sealed; kept apart so that a lookup never reads it. */
  readonly readContent: (id: string) => Promise<string | undefined>;

  /** The case and all its events, in order, in one consistent read; undefined when there is none. */
  readonly find: (id: string) => Promise<{ case: Case; events: readonly CaseEvent[] } | undefined>;

  /**
   * One transition in one transaction: the case moves from the version and state seen to `after`, and its event is appended. `changed-meanwhile` when
   * somebody was quicker; then nothing is written.
   */
  readonly advance: (step: { before: Case; after: Case; event: CaseEvent }) => Promise<'advanced' | 'changed-meanwhile'>;

  /** The head alone, also of a case whose keeping time is over; undefined when there is none. */
  readonly readHead: (id: string) => Promise<Case | undefined>;

  /** Open cases of one unit, the most urgent first; may be a moment old. */
  readonly listOpen: (unit: string, from?: QueuePosition) => Promise<{ cases: readonly CaseSummary[]; next?: QueuePosition | undefined }>;

  /** Erases everything of a case, its receipt pointer first and its head last, so that a broken-off erasure is found again. */
  readonly erase: (head: Case) => Promise<void>;
};
