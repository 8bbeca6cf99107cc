import type { CaseStore } from '#core/cases/case-store.ts';
import type { ExpiredStore } from '#core/expiry/remove-expired.ts';
import type { DispatchDeps } from '#core/notifications/dispatch-notification.ts';
import type { WorkerLog } from './worker-log.ts';

/** Everything the workers are made of, handed in by the container. Of what is sealed they can open contacts and nothing else. */
export type WorkerDeps = {
  readonly dispatch: DispatchDeps;
  readonly cases: CaseStore;
  readonly expired: ExpiredStore;
  readonly log: WorkerLog;
};
