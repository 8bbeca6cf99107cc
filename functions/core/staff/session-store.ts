/** What the store knows of a session: that it goes on, and what the issuer wants to see when it ends. No name, no role. */
export type SessionRecord = { readonly sealedIdToken: string | undefined };

/** Sessions that were begun and have not ended. An id is random and worth nothing without the sealed cookie that holds it. */
export type SessionStore = {
  /** From now on until the instant (epoch seconds) at the latest. Done twice it is done once. */
  readonly begin: (id: string, record: SessionRecord, endsAt: number) => Promise<void>;
  /** Undefined when it has ended, is over, or never was. Sees the last write. */
  readonly find: (id: string, nowSeconds: number) => Promise<SessionRecord | undefined>;
  /** Over from now on. One that is not there stays away. */
  readonly end: (id: string, nowSeconds: number) => Promise<void>;
};
