import type { BookingDeps } from '#core/appointments/booking-deps.ts';
import type { CaseStore } from '#core/cases/case-store.ts';
import type { DraftStore } from '#core/drafts/draft-store.ts';
import type { IdempotencyStore } from '#core/idempotency-store.ts';
import type { LimitStore } from '#core/limits.ts';
import type { ReceiptStore } from '#core/matters/receipt-store.ts';
import type { Log } from '#functions/http/env.ts';

/** Everything the resident app is made of, handed in by the container. */
export type ResidentDeps = {
  readonly booking: BookingDeps;
  readonly receipts: ReceiptStore;
  readonly cases: CaseStore;
  readonly drafts: DraftStore;
  readonly limits: LimitStore;
  readonly idempotency: IdempotencyStore;
  readonly log: Log;
  /** Origins our pages are served from, e.g. https://example.gov.cn. */
  readonly origins: readonly string[];
  readonly newId: () => string;
  /** What only the edge in front of us knows; absent where there is none. */
  readonly edgeSecret?: string | undefined;
};
