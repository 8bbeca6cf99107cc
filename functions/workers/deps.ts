import type { CaseStore } from '#core/cases/case-store.ts';
import type { DueStore } from '#core/due/due.ts';
import type { ExpiredStore } from '#core/expiry/remove-expired.ts';
import type { NotificationDeps } from '#core/notifications/queue-notification.ts';
import type { TimetableStore } from '#core/timetable/timetable-store.ts';
import type { WorkerLog } from './worker-log.ts';

/** Everything the workers are made of, handed in by the container. Of what is sealed they can open contacts and nothing else. */
export type WorkerDeps = {
  readonly notifying: NotificationDeps;
  readonly cases: CaseStore;
  readonly timetable: TimetableStore;
  readonly due: DueStore;
  readonly expired: ExpiredStore;
  readonly log: WorkerLog;
  /** Seconds of an instant that only differences are taken of; it never goes back. */
  readonly monotonicSeconds: () => number;
};
