import type { Case, CaseSummary } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseType } from './case-type.ts';

/** Where a queue was left off; opaque. */
export type QueuePosition = string;

/** The case and all its events, in order. */
export type CaseWithEvents = { readonly case: Case; readonly events: readonly CaseEvent[] };

/** One change of a case: from what was seen to what it shall be, with the event that tells of it. */
export type CaseStep = { readonly before: Case; readonly after: Case; readonly event: CaseEvent };

/** What the rules need of a store for the cases of one type. */
export type CaseStore = {
  readonly type: CaseType;

  /**
   * Files a case in one transaction: the pointer of its receipt, the case, what was filed (sealed) and its first event; each only if absent. Repeating it
   * changes nothing and gives what is stored: no case without its first event, no event without its case.
   */
  readonly file: (filed: {
    case: Case;
    sealedContent: string;
    event: CaseEvent;
  }) => Promise<{ outcome: 'filed' } | { outcome: 'repeated'; stored: Case }>;

  /** What was filed, sealed; kept apart so that a lookup never reads it. */
  readonly readContent: (id: string) => Promise<string | undefined>;

  /** The case and all its events, in one consistent read; undefined when there is none. */
  readonly find: (id: string) => Promise<CaseWithEvents | undefined>;

  /**
   * One step in one transaction: the case moves from the version, state and number of events seen to `after`, and its event is appended. A request id is
   * written once for a case, whatever the version. `changed-meanwhile` when somebody was quicker or the request was done before; then nothing is written.
   */
  readonly advance: (step: CaseStep) => Promise<'advanced' | 'changed-meanwhile'>;

  /** The deadlines of a case counted anew: the head alone, from the version, state and number of events seen. `changed-meanwhile` when somebody was quicker. */
  readonly recount: (counted: Pick<CaseStep, 'before' | 'after'>) => Promise<'recounted' | 'changed-meanwhile'>;

  /** The head alone, also of a case whose keeping time is over; undefined when there is none. */
  readonly readHead: (id: string) => Promise<Case | undefined>;

  /** Open cases of one unit, the most urgent first; may be a moment old. */
  readonly listOpen: (unit: string, from?: QueuePosition) => Promise<{ cases: readonly CaseSummary[]; next?: QueuePosition | undefined }>;

  /** Erases everything of a case, its receipt pointer first and its head last, so that a broken-off erasure is found again. */
  readonly erase: (head: Case) => Promise<void>;
};
