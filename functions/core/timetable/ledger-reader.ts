import type { LocalDay } from '#shared/local-time.ts';
import type { LedgerDay } from './ledger.ts';

type Read = (office: string, from: LocalDay, to: LocalDay) => Promise<ReadonlyMap<LocalDay, LedgerDay>>;

/** How an office's days are taken and changed, one entry per day asked for, in order. */
export type LedgerReader = {
  /** May be some milliseconds old. */
  readonly readLedger: Read;
  /** May be `listAgeSeconds` old, except for what was written through this very store: for lists, never for what a refusal offers instead. */
  readonly readRecentLedger: Read;
};

/** How old a list of free times may be, seconds. */
export const listAgeSeconds = 5;
