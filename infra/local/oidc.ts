import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import Provider, { type ClientMetadata, type Configuration, type JWK } from 'oidc-provider';
import { write } from './gateway.ts';
import { htmlAnswer } from './lambda-answer.ts';
import { leaveExpiryToIssuer } from './oidc-cookies.ts';
import { createOidcMemory } from './oidc-memory.ts';
import { signedOutPage, signInErrorPage, signInPage, signOutPage } from './oidc-pages.ts';
import { createPasswordTries, type PasswordTries } from './password-tries.ts';
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
  const passwords = new Map(Object.entries(secrets.passwords));
  const desk = { provider, passwords, tries: createPasswordTries([...passwords.keys()], pause) };
  provider.use(leaveExpiryToIssuer);
  const serve = provider.callback();
  return async (path, request, response) => {
    if (path.startsWith(signInPath)) return signIn(desk, { path, request, response });
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

type LogoutSource = NonNullable<NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>['logoutSource']>;

type Exchange = { readonly path: string; readonly request: IncomingMessage; readonly response: ServerResponse };

/** What the sign-in page judges by. */
type Desk = { readonly provider: Provider; readonly passwords: ReadonlyMap<string, string>; readonly tries: PasswordTries };

async function signIn(desk: Desk, { path, request, response }: Exchange): Promise<void> {
  const { provider } = desk;
  try {
    await provider.interactionDetails(request, response);
  } catch (error) {
    return write(request, response, htmlAnswer(400, signInErrorPage(String(error))));
  }
  if (request.method !== 'POST') return write(request, response, htmlAnswer(200, signInPage(path)));
  const form = await readForm(request);
  const username = form.get('username')?.trim() ?? '';
  if (!(await desk.tries(username, () => isPassword(desk.passwords.get(username), form.get('password') ?? '')))) {
    return write(request, response, htmlAnswer(401, signInPage(path, username)));
  }
  await provider.interactionFinished(request, response, { login: { accountId: username, remember: false } });
}

/** Whoever is unknown has the password that nobody can type. */
function isPassword(right: string | undefined, typed: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(right ?? randomBytes(32).toString('hex')), digest(typed));
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
        logoutSource: signOutAtIssuer,
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
    redirect_uris: [`${origin}/staff/signed-in`, `${origin}/oversight/signed-in`],
    post_logout_redirect_uris: [`${origin}/staff/signed-out`, `${origin}/oversight/signed-out`],
  };
}

/** Who comes with a token of ours has signed out at the portal already and is not asked again; anybody else is. */
const signOutAtIssuer: LogoutSource = async (ctx, form) => {
  const { session, provider, entities, params } = ctx.oidc;
  const back = params?.['post_logout_redirect_uri'];
  if (entities.IdTokenHint === undefined || session === undefined || typeof back !== 'string') {
    ctx.body = signOutPage(form);
    return;
  }
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null);
  ctx.redirect(back);
};

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
