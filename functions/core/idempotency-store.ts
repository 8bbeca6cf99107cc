/** A request that carries an Idempotency-Key. `record` is the digest of its route and key, `body` the digest of what was sent, `claim` this try's own random mark. */
export type KeyedRequest = { readonly record: string; readonly body: string; readonly claim: string };

/** What a key may do: run, take the sealed answer of its first run, wait for it until `leaseUntil` (epoch seconds), or nothing, because its body differs. */
export type ClaimOutcome =
  | { readonly outcome: 'claimed' }
  | { readonly outcome: 'answered'; readonly sealed: string }
  | { readonly outcome: 'running'; readonly leaseUntil: number }
  | { readonly outcome: 'changed' };

/** Remembers answers by the key a client gave its request, so that a request that is sent again is not done again. */
export type IdempotencyStore = {
  /**
   * Takes the key for one run, in one conditional write: it is new, was forgotten, or its earlier run with the same body never answered and its
   * lease is over. Instants are epoch seconds; from `expiresAt` on the key is new again.
   */
  readonly claim: (request: KeyedRequest, at: { nowSeconds: number; leaseUntil: number; expiresAt: number }) => Promise<ClaimOutcome>;

  /** Keeps the sealed answer, unless the lease ran out and another try took the key. */
  readonly answer: (request: KeyedRequest, sealed: string) => Promise<void>;

  /** Forgets the key, so that the request can be sent again at once; does nothing once another try took it or an answer is kept. */
  readonly forget: (request: KeyedRequest) => Promise<void>;
};
