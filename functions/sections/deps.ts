import type { CaseStore } from '#core/cases/case-store.ts';
import type { Environment } from '#core/environment.ts';
import type { Sealing } from '#core/secrets.ts';
import type { IdentityProvider } from '#core/staff/identity-provider.ts';
import type { SessionStore } from '#core/staff/session-store.ts';
import type { Log } from '#functions/http/env.ts';

/** What a section people sign in to is given by its surroundings. */
export type SectionSurroundings = {
  readonly identity: IdentityProvider;
  readonly log: Log;
  /** The origin its pages are served from. */
  readonly origin: string;
  readonly newId: () => string;
  /** What only the edge in front of us knows; absent where there is none. */
  readonly edgeSecret?: string | undefined;
};

/** Everything a section is made of: its cases and its sessions lie in the one table it has to do with. */
export type SectionDeps = SectionSurroundings & {
  readonly env: Environment;
  readonly cases: CaseStore;
  readonly sealing: Sealing;
  readonly sessions: SessionStore;
};
