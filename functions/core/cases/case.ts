import type { Terms } from '#shared/county/terms.ts';

/** A stretch during which the deadline clocks stand still, UTC instants; without `to` it still lasts. */
export type CasePause = { readonly from: Date; readonly to?: Date | undefined };

/** The colour of a case's promised deadline, as last told to staff. */
export type DeadlineStatus = 'green' | 'amber' | 'red';

/** The head of a case: everything but what people wrote. */
export type Case = {
  /** Random, shown to staff only; opens nothing without a role. */
  readonly id: string;
  /** Which case type it is of, and its state in the machine of that type. */
  readonly kind: string;
  readonly state: string;
  readonly form: string;
  readonly formVersion: number;
  /** What was promised when it was filed. */
  readonly terms: Terms;
  /** Counts what people did; every transition is conditional on the version its author saw. */
  readonly version: number;
  /** How many events it has, those of the system included; the next one gets the next number. */
  readonly eventCount: number;
  /** Unit that has it now, and the one that got it first and stays answerable (首接责任). */
  readonly unit: string;
  readonly firstUnit: string;
  readonly transfers: number;
  readonly returns: number;
  /** Messages of the resident since staff last did something they see. */
  readonly replies: number;
  readonly anonymous: boolean;
  readonly filedAt: Date;
  /** When somebody last did something to it. */
  readonly updatedAt: Date;
  /** When it came to its end; undefined while it is open, and again once it is reopened. Its clocks stand as they stood then. */
  readonly endedAt?: Date | undefined;
  readonly pauses: readonly CasePause[];
  /** When it turns amber and red, UTC instants; undefined while the clock is paused or the case is at its end. */
  readonly amberAt?: Date | undefined;
  readonly dueAt?: Date | undefined;
  /** When they are counted again, because they rest on a holiday year that is not announced yet; undefined where they do not. */
  readonly recountAt?: Date | undefined;
  readonly deadlineStatus: DeadlineStatus;
  /** Digest of the receipt; never shown. */
  readonly receiptKey: string;
  /** Digest of what was filed, to tell a repeated filing from a changed one. */
  readonly bodyDigest: string;
  /** Where notifications may go, sealed as class `contact`; absent when none was given. */
  readonly sealedContact?: string | undefined;
  /** Epoch seconds at which the store erases it; undefined while it is open. */
  readonly eraseAt?: number | undefined;
};

/** What a queue shows of a case; kept beside the head so that a list need not read heads. */
export type CaseSummary = Pick<
  Case,
  'id' | 'form' | 'state' | 'unit' | 'filedAt' | 'updatedAt' | 'anonymous' | 'amberAt' | 'dueAt' | 'deadlineStatus'
> & { readonly terms: Pick<Terms, 'name'> };

/** Whether it has not come to its end. */
export function isOpen({ endedAt }: Pick<Case, 'endedAt'>): boolean {
  return endedAt === undefined;
}
