import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type ClientMetadata, type Configuration, type JWK } from 'oidc-provider';
import { write } from './gateway.ts';
import { htmlAnswer } from './lambda-answer.ts';
import { leaveExpiryToIssuer } from './oidc-cookies.ts';
import { createOidcMemory } from './oidc-memory.ts';
import { signedOutPage, signInErrorPage, signInPage, signOutPage } from './oidc-pages.ts';
import { readForm } from './read-form.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';
import { staffAccounts } from './staff-accounts.ts';

/** Where the issuer is mounted; its address is the portal's origin and this. */
export const oidcPath = '/dev/oidc';
export const oidcClientId = 'doorstep-staff';
/** Where a sign-in begins, and below it where it goes on after the password. */
const signInStart = `${oidcPath}/auth`;
const signInPath = `${oidcPath}/sign-in/`;

export type OidcIssuer = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * An OpenID Connect issuer with a real sign-in page, in the place of the bureau's own: authorization code with PKCE, claims `sub`, `name` and
 * `staff` = {unit, roles}. Sessions live in memory and end with the process.
 */
export function createOidcIssuer(origin: string, secrets: SignInSecrets): OidcIssuer {
  const provider = new Provider(`${origin}${oidcPath}`, configuration(origin, secrets));
  provider.use(leaveExpiryToIssuer);
  const serve = provider.callback();
  return async (path, request, response) => {
    if (path.startsWith(signInPath)) return signIn(provider, secrets, { path, request, response });
    if (path === signInStart || path.startsWith(`${signInStart}/`)) forgetSession(request);
    // The provider finds out where it is mounted from these two.
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(oidcPath.length) || '/' });
    await serve(request, response);
  };
}

/** On a machine for trying things out the next person at the same browser is somebody else: each sign-in asks for a password. */
function forgetSession(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split(/; */).filter((cookie) => !cookie.startsWith('_session'));
  request.headers.cookie = cookies?.join('; ') ?? '';
}

type Exchange = { readonly path: string; readonly request: IncomingMessage; readonly response: ServerResponse };

async function signIn(provider: Provider, secrets: SignInSecrets, { path, request, response }: Exchange): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
  } catch (error) {
    return write(request, response, htmlAnswer(400, signInErrorPage(String(error))));
  }
  if (request.method !== 'POST') return write(request, response, htmlAnswer(200, signInPage(path)));
  const form = await readForm(request);
  const username = form.get('username')?.trim() ?? '';
  if (!isPassword(secrets.passwords[username], form.get('password') ?? '')) {
    return write(request, response, htmlAnswer(401, signInPage(path, username)));
  }
  await provider.interactionFinished(request, response, { login: { accountId: username, remember: false } });
}

function isPassword(right: string | undefined, given: string): boolean {
  if (right === undefined || right.length !== given.length) return false;
  return timingSafeEqual(Buffer.from(right), Buffer.from(given.slice(0, right.length)));
}

function configuration(origin: string, secrets: SignInSecrets): Configuration {
  return {
    adapter: createOidcMemory(),
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post'],
    clients: [portalClient(origin, secrets)],
    jwks: { keys: [signingKey(secrets)] },
    cookies: { keys: [secrets.cookieKey] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'name', 'staff'] },
    scopes: ['openid', 'profile'],
    // The portal reads the claims from the id token and asks for no user info.
    conformIdTokenClaims: false,
    interactions: { url: (_, interaction) => `${signInPath}${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage();
        },
      },
    },
    findAccount: (_, username) => findAccount(username),
    loadExistingGrant: grantWithoutAsking,
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = signInErrorPage(out.error_description ?? out.error);
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 43_200, IdToken: 600, Interaction: 1_800, Session: 43_200 },
  };
}

/** The portal's own registration with the issuer. */
function portalClient(origin: string, secrets: SignInSecrets): ClientMetadata {
  return {
    client_id: oidcClientId,
    client_secret: secrets.clientSecret,
    token_endpoint_auth_method: 'client_secret_post',
    response_types: ['code'],
    grant_types: ['authorization_code'],
    redirect_uris: [`${origin}/staff/signed-in`],
    post_logout_redirect_uris: [`${origin}/staff`, `${origin}/staff/signed-out`, `${origin}/`],
  };
}

/** The staff of a bureau are not asked whether its own portal may know their name. */
const grantWithoutAsking: Configuration['loadExistingGrant'] = async (ctx) => {
  const { provider, client, session } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};

function findAccount(username: string) {
  const account = staffAccounts.find((each) => each.username === username);
  if (account === undefined) return undefined;
  const { name, staff } = account;
  return { accountId: username, claims: () => ({ sub: username, name, staff }) };
}

function signingKey({ signingKey: key }: SignInSecrets): JWK {
  return { ...key };
}
