import type { CaseStore } from '#core/cases/case-store.ts';
import type { DueStore } from '#core/due/due.ts';
import type { ExpiredStore } from '#core/expiry/remove-expired.ts';
import type { NotificationDeps } from '#core/notifications/queue-notification.ts';
import type { Platform } from '#core/platform/platform.ts';
import type { Stores } from '#core/platform/stores.ts';
import type { TimetableStore } from '#core/timetable/timetable-store.ts';
import type { WorkerLog } from './worker-log.ts';

/** Everything the workers are made of. Of what is sealed they can open contacts and nothing else. */
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

/** What the workers are given by their surroundings. */
type Surroundings = Pick<WorkerDeps, 'log' | 'monotonicSeconds'> & Pick<NotificationDeps, 'sender' | 'digest' | 'onSendFailure' | 'site'>;

/** The workers' part of a platform. */
export function workerDepsOn({ env, sealing, stores }: Platform<Pick<Stores, 'main'>>, surroundings: Surroundings): WorkerDeps {
  const { cases, appointments, notifications, limits, timetable, due, expired } = stores.main;
  const { log, monotonicSeconds, ...sending } = surroundings;
  const openContact: NotificationDeps['openContact'] = (associatedData, sealed) =>
    sealing.open({ class: 'contact', associatedData }, sealed);
  const notifying = { env, cases, appointments, notifications, limits, openContact, ...sending };
  return { notifying, cases, timetable, due, expired, log, monotonicSeconds };
}
