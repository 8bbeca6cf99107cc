import type { Log } from '#functions/http/env.ts';

/** Everything the oversight app is made of, handed in by the container. */
export type OversightDeps = {
  readonly log: Log;
  /** The origin its pages are served from: that of staff. */
  readonly origin: string;
  readonly newId: () => string;
  /** What only the edge in front of us knows; absent where there is none. */
  readonly edgeSecret?: string | undefined;
};
