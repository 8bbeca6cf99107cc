import type * as oidc from 'openid-client';
import * as z from 'zod';
import type { IdentityProvider, PendingSignIn, SignedIn } from '#core/staff/identity-provider.ts';

/** The claims we ask of an issuer: who, and `staff` = {unit, roles}. Whether we know the unit and the roles is decided in core. */
const Claims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  staff: z.object({ unit: z.string().min(1), roles: z.array(z.string()) }),
});

export type OidcSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };

/** The library of the protocol, loaded at the first sign-in: no other request needs it, and it is a good part of a cold start. */
const loadLibrary = () => import('openid-client');

/** An OpenID Connect issuer, found by discovery at the first sign-in. Plain HTTP is accepted from this machine only. */
export function createOidcProvider(settings: OidcSettings): IdentityProvider {
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    begin: async (returnTo) => begin(await configuration(), returnTo),
    finish: async (answer, pending) => finish(await configuration(), answer, pending),
    leave: async (idToken, returnTo) => leave(await configuration(), idToken, returnTo),
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const client = await loadLibrary();
  const address = new URL(issuer);
  const isThisMachine = address.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  const options = isThisMachine ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(address, clientId, undefined, client.ClientSecretPost(clientSecret), options);
}

async function begin(configuration: oidc.Configuration, returnTo: URL): Promise<{ url: URL; pending: PendingSignIn }> {
  const client = await loadLibrary();
  const verifier = client.randomPKCECodeVerifier();
  const pending = { state: client.randomState(), nonce: client.randomNonce(), verifier };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo.href,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
  });
  return { url, pending };
}

/** RP-initiated logout. The ID token tells the issuer whose session it is, so that it need not ask. */
async function leave(configuration: oidc.Configuration, idToken: string, returnTo: URL): Promise<URL | undefined> {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  const client = await loadLibrary();
  return client.buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: returnTo.href });
}

/** Refused answers come back as undefined; a broken connection to the issuer throws. */
async function finish(configuration: oidc.Configuration, answer: URL, pending: PendingSignIn): Promise<SignedIn | undefined> {
  const client = await loadLibrary();
  try {
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
    });
    const claims = Claims.safeParse(tokens.claims());
    if (!claims.success) return undefined;
    const { sub, name, staff } = claims.data;
    return { claims: { sub, name, ...staff }, idToken: tokens.id_token };
  } catch (error) {
    if (isRefusal(client, error)) return undefined;
    throw error;
  }
}

function isRefusal(client: Awaited<ReturnType<typeof loadLibrary>>, error: unknown): boolean {
  return (
    error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError || error instanceof client.ClientError
  );
}
