import type { StaffMember } from './staff-member.ts';

/** What must be remembered between leaving for the identity provider and coming back; kept in the browser, sealed. */
export type PendingSignIn = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Any OpenID Connect issuer. Authorization code with PKCE. */
export type IdentityProvider = {
  /** Where to send the browser, and what to remember. */
  readonly begin: (returnTo: URL) => Promise<{ url: URL; pending: PendingSignIn }>;
  /** Who came back, or undefined when the answer is not one to this sign-in, was refused, or names nobody we know how to place. */
  readonly finish: (answer: URL, pending: PendingSignIn) => Promise<StaffMember | undefined>;
};
