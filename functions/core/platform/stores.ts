import type { AppointmentList } from '../appointments/appointment-list.ts';
import type { AppointmentStore } from '../appointments/appointment-store.ts';
import type { LiveHoldStore } from '../appointments/live-holds.ts';
import type { CaseStore } from '../cases/case-store.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { DueStore } from '../due/due.ts';
import type { ExpiredStore } from '../expiry/remove-expired.ts';
import type { IdempotencyStore } from '../idempotency-store.ts';
import type { LimitStore } from '../limits.ts';
import type { ReceiptStore } from '../matters/receipt-store.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import type { SessionStore } from '../staff/session-store.ts';
import type { TimetableStore } from '../timetable/timetable-store.ts';

/** What either table has. */
export type ComplaintStores = {
  readonly cases: CaseStore;
  readonly drafts: DraftStore;
  readonly limits: LimitStore;
  readonly idempotency: IdempotencyStore;
  readonly sessions: SessionStore;
};

/** What the main table has besides. */
export type MainStores = ComplaintStores & {
  readonly appointments: AppointmentStore;
  readonly appointmentList: AppointmentList;
  readonly liveHolds: LiveHoldStore;
  readonly notifications: NotificationStore;
  readonly timetable: TimetableStore;
  readonly due: DueStore;
  readonly expired: ExpiredStore;
};

/** The stores by the table they lie in. A receipt may open something of either, so `receipts` is there only where both tables are. */
export type Stores = { readonly main: MainStores; readonly complaints: ComplaintStores; readonly receipts: ReceiptStore };
