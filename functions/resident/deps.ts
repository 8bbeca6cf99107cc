import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import type { CaseStore } from '#core/cases/case-store.ts';
import type { DraftStore } from '#core/drafts/draft-store.ts';
import type { IdempotencyStore } from '#core/idempotency-store.ts';
import type { LimitStore } from '#core/limits.ts';
import type { ReceiptStore } from '#core/matters/receipt-store.ts';
import type { Platform } from '#core/platform/platform.ts';
import type { Log } from '#functions/http/env.ts';
import type { SearchIndex } from '#shared/search/compiled-index.ts';

/** What the resident app is given by its surroundings. */
type Surroundings = {
  readonly log: Log;
  /** Origins our pages are served from, e.g. https://example.gov.cn. */
  readonly origins: readonly string[];
  readonly newId: () => string;
  /** Reads what the pack is searched by. */
  readonly readSearch: () => Promise<SearchIndex>;
  /** What only the edge in front of us knows; absent where there is none. */
  readonly edgeSecret?: string | undefined;
};

/** Everything the resident app is made of. */
export type ResidentDeps = Surroundings & {
  readonly booking: BookingDeps;
  readonly receipts: ReceiptStore;
  readonly cases: CaseStore;
  readonly drafts: DraftStore;
  readonly limits: LimitStore;
  readonly idempotency: IdempotencyStore;
};

/** The resident app's part of a platform with both tables. */
export function residentDepsOn({ env, secrets, sealing, stores }: Platform, surroundings: Surroundings): ResidentDeps {
  const { appointments: store, liveHolds, cases, drafts, limits, idempotency } = stores.main;
  const { receipts } = stores;
  return { ...surroundings, booking: { env, secrets, sealing, store, liveHolds }, receipts, cases, drafts, limits, idempotency };
}
