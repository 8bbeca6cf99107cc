import type { CaseStore } from '#core/cases/case-store.ts';
import type { Environment } from '#core/environment.ts';
import type { Sealing } from '#core/secrets.ts';
import type { IdentityProvider } from '#core/staff/identity-provider.ts';
import type { SessionStore } from '#core/staff/session-store.ts';
import type { TimetableStore } from '#core/timetable/timetable-store.ts';
import type { Log } from '#functions/http/env.ts';

/** Everything the staff app is made of, handed in by the container. */
export type StaffDeps = {
  readonly env: Environment;
  readonly cases: CaseStore;
  readonly timetable: TimetableStore;
  readonly sealing: Sealing;
  readonly identity: IdentityProvider;
  readonly sessions: SessionStore;
  readonly log: Log;
  /** The origin staff pages are served from. */
  readonly origin: string;
  readonly newId: () => string;
  /** What only the edge in front of us knows; absent where there is none. */
  readonly edgeSecret?: string | undefined;
};
