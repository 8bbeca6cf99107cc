import type { Environment } from '../environment.ts';
import type { Sealing, Secrets } from '../secrets.ts';
import type { AppointmentStore } from './appointment-store.ts';
import type { LiveHoldStore } from './live-holds.ts';

/** What the use cases of booking are made of. */
export type BookingDeps = {
  readonly env: Environment;
  readonly store: AppointmentStore;
  readonly liveHolds: LiveHoldStore;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
};
