import type { StaffClaims } from './admit.ts';

/** What must be remembered between leaving for the identity provider and coming back; kept in the browser, sealed. */
export type PendingSignIn = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who came back; `idToken` shows the issuer later whose session is to end there. */
export type SignedIn = { readonly claims: StaffClaims; readonly idToken: string | undefined };

/** Any OpenID Connect issuer. Authorization code with PKCE. */
export type IdentityProvider = {
  /** Where to send the browser, and what to remember. */
  readonly begin: (returnTo: URL) => Promise<{ url: URL; pending: PendingSignIn }>;
  /** Who came back, or undefined when the answer is not one to this sign-in, was refused, or lacks the claims we ask for. */
  readonly finish: (answer: URL, pending: PendingSignIn) => Promise<SignedIn | undefined>;
  /** Where the browser ends the session at the issuer and comes back from; undefined when the issuer offers no such place. */
  readonly leave: (idToken: string, returnTo: URL) => Promise<URL | undefined>;
};
