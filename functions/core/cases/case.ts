import type { CaseEventType } from '#shared/contract/cases.ts';
import type { CaseState } from './case-machine.ts';

/** A stretch during which the deadline clocks stand still, UTC instants; without `to` it still lasts. */
export type CasePause = { readonly from: Date; readonly to?: Date | undefined };

/** The colour of a case's promised deadline, as last told to staff. */
export type DeadlineStatus = 'green' | 'amber' | 'red';

/** The head of a case (report; later complaint): everything but what people wrote. */
export type Case = {
  /** Random, shown to staff only; opens nothing without a role. */
  readonly id: string;
  readonly kind: 'report';
  readonly form: string;
  readonly formVersion: number;
  readonly state: CaseState;
  /** Counts the events; every transition is conditional on the version it saw. */
  readonly version: number;
  /** Office that has it now, and the one that got it first and stays answerable (首接责任). */
  readonly unit: string;
  readonly firstUnit: string;
  readonly transfers: number;
  readonly returns: number;
  readonly anonymous: boolean;
  readonly filedAt: Date;
  readonly updatedAt: Date;
  readonly pauses: readonly CasePause[];
  /** When it turns amber and red, UTC instants; undefined while the clock is paused or the case is at its end. */
  readonly amberAt?: Date | undefined;
  readonly dueAt?: Date | undefined;
  readonly deadlineStatus: DeadlineStatus;
  /** Digest of the receipt; never shown. */
  readonly receiptKey: string;
  /** Digest of what was filed, to tell a repeated filing from a changed one. */
  readonly bodyDigest: string;
  /** Where news may go, sealed as class `contact`; absent when none was given. */
  readonly sealedContact?: string | undefined;
  /** Epoch seconds at which the store erases it; undefined while it is open. */
  readonly eraseAt?: number | undefined;
};

/** What a queue shows of a case; kept beside the head so that a list need not read heads. */
export type CaseSummary = Pick<
  Case,
  'id' | 'form' | 'state' | 'unit' | 'filedAt' | 'updatedAt' | 'anonymous' | 'amberAt' | 'dueAt' | 'deadlineStatus'
>;

/** One thing that happened. Events are append-only; they are the timeline, the audit and the source of news. */
export type CaseEvent = {
  readonly caseId: string;
  /** 1, 2, 3 … within the case. */
  readonly number: number;
  readonly at: Date;
  readonly type: CaseEventType;
  readonly by: 'resident' | 'staff' | 'system';
  /** Office of the member of staff, and their name as shown (王*); the full name stays with the identity provider. */
  readonly unit?: string | undefined;
  readonly actor?: string | undefined;
  /** Subject of the member of staff at the identity provider, for the audit; never shown to residents. */
  readonly actorId?: string | undefined;
  /** The office it went to, for a transfer. */
  readonly toUnit?: string | undefined;
  /** Words for the resident (reason, message, outcome, missing items), sealed as class `message`. */
  readonly sealedText?: string | undefined;
  /** Digest of the request that made it, so that a repeated request is recognised. */
  readonly request?: string | undefined;
};
