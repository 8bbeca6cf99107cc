import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startIssuer } from '#tests/support/issuer.ts';
import { oidcClientId, oidcPath } from './oidc.ts';
import { loadSignInSecrets } from './sign-in-secrets.ts';
import { staffAccounts } from './staff-accounts.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-oidc-'));
let running: Awaited<ReturnType<typeof startIssuer>>;
let issuer: client.Configuration;

beforeAll(async () => {
  running = await startIssuer(join(folder, 'sign-in.json'));
  const address = new URL(`${running.origin}${oidcPath}`);
  issuer = await client.discovery(address, oidcClientId, running.secrets.clientSecret, undefined, {
    execute: [client.allowInsecureRequests],
  });
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

/** A browser that keeps cookies and shows redirects instead of following them. */
function openBrowser() {
  const cookies = new Map<string, string>();
  return async (url: string, form?: Record<string, string>) => {
    const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(url, {
      ...sent,
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() };
  };
}

/** Goes as far as the sign-in page. */
async function beginSignIn(browse = openBrowser()) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const start = client.buildAuthorizationUrl(issuer, {
    redirect_uri: `${running.origin}/staff/signed-in`,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  const page = new URL((await browse(start.href)).location, running.origin).href;
  const finish = async (location: string) => {
    const back = await browse(new URL(location, running.origin).href);
    const tokens = await client.authorizationCodeGrant(issuer, new URL(back.location), {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    return tokens.claims();
  };
  return { browse, page, finish };
}

it.each(staffAccounts)('$username signs in with unit and role', async ({ username, name, staff }) => {
  const { browse, page, finish } = await beginSignIn();
  expect((await browse(page)).html).toContain('<form method="post"');
  const { location } = await browse(page, { username, password: running.secrets.passwords[username] ?? '' });
  expect(await finish(location)).toMatchObject({ sub: username, name, staff });
});

it.each([
  ['a wrong password', 'inspection', 'wrong'],
  ['no password', 'inspection', ''],
  ['somebody unknown', 'nobody', ''],
  ['a name of the language', 'constructor', ''],
  ['a name of the language with a password', 'constructor', 'x'],
  ['a password beyond ASCII as long as the right one', 'inspection', '\u53e3\u4ee4'.repeat(7)],
])('%s is refused and may be mended', async (_, username, password) => {
  const { browse, page, finish } = await beginSignIn();
  const refused = await browse(page, { username, password });
  expect(refused).toMatchObject({ status: 401, location: '' });
  expect(refused.html).toContain('role="alert"');
  const mended = await browse(page, { username: 'inspection', password: running.secrets.passwords['inspection'] ?? '' });
  expect(await finish(mended.location)).toMatchObject({ sub: 'inspection' });
});

it('two people at one browser are each asked who they are', async () => {
  const browse = openBrowser();
  for (const username of ['inspection', 'legal']) {
    const { page, finish } = await beginSignIn(browse);
    expect((await browse(page)).status).toBe(200);
    const { location } = await browse(page, { username, password: running.secrets.passwords[username] ?? '' });
    expect(await finish(location)).toMatchObject({ sub: username });
  }
});

it('what is typed does not become HTML', async () => {
  const { browse, page } = await beginSignIn();
  expect((await browse(page, { username: '"><script>', password: 'x' })).html).not.toContain('<script>');
});

it('a sign-in page without its cookie says so instead of signing in', async () => {
  const { page } = await beginSignIn();
  expect((await openBrowser()(page)).status).toBe(400);
});

it('a sign-in without PKCE is refused', async () => {
  const start = client.buildAuthorizationUrl(issuer, {
    redirect_uri: `${running.origin}/staff/signed-in`,
    scope: 'openid',
    response_type: 'code',
  });
  const { location } = await openBrowser()(start.href);
  expect(new URL(location).searchParams.get('error')).toBe('invalid_request');
});

it('passwords and keys stay over a restart', () => {
  expect(loadSignInSecrets(join(folder, 'sign-in.json'))).toEqual(running.secrets);
  expect(new Set(Object.values(running.secrets.passwords)).size).toBe(staffAccounts.length);
});
