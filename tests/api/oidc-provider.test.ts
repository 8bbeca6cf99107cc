import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOidcProvider } from '#adapters/identity/oidc.ts';
import type { IdentityProvider } from '#core/staff/identity-provider.ts';
import { startIssuer } from '#tests/support/issuer.ts';
import { oidcClientId, oidcPath } from '../../infra/local/oidc.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-identity-'));
let running: Awaited<ReturnType<typeof startIssuer>>;
let identity: IdentityProvider;
beforeAll(async () => {
  running = await startIssuer(join(folder, 'sign-in.json'));
  identity = createOidcProvider({
    issuer: `${running.origin}${oidcPath}`,
    clientId: oidcClientId,
    clientSecret: running.secrets.clientSecret,
  });
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** A browser that keeps cookies and follows redirects until it would come back to the portal. */
function openBrowser() {
  const cookies = new Map<string, string>();
  return async (start: URL, form?: Record<string, string>): Promise<{ at: URL; html: string }> => {
    let at = start;
    let sent: RequestInit = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
    for (;;) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(at, { ...sent, redirect: 'manual', headers: { cookie } });
      keepCookies(cookies, response);
      const location = response.headers.get('location');
      if (location === null) return { at, html: await response.text() };
      at = new URL(location, at);
      sent = {};
      if (!at.pathname.startsWith(oidcPath)) return { at, html: '' };
    }
  };
}

/** Signs in as far as the way back to the portal. */
async function signIn(browse = openBrowser()) {
  const { url, pending } = await identity.begin(new URL('/staff/signed-in', running.origin));
  const page = await browse(url);
  const { at } = await browse(page.at, { username: 'legal', password: running.secrets.passwords['legal'] ?? '' });
  return { answer: at, pending, browse };
}

describe('an issuer of OpenID Connect', () => {
  test('says who came back, in its own words, once', async () => {
    const { answer, pending } = await signIn();
    const identified = await identity.finish(answer, pending);
    expect(identified?.claims).toEqual({ sub: 'legal', name: expect.any(String), unit: 'bureau-legal', roles: ['legal'] });
    expect(identified?.idToken).toMatch(/^ey/);
    expect(await identity.finish(answer, pending)).toBeUndefined();
  });

  test.each(['nonce', 'state', 'verifier'] as const)('is not believed when the %s is not that of this sign-in', async (part) => {
    const { answer, pending } = await signIn();
    const other = (await identity.begin(new URL('/staff/signed-in', running.origin))).pending;
    expect(await identity.finish(answer, { ...pending, [part]: other[part] })).toBeUndefined();
  });

  test('ends its own session without asking, and sends the browser back', async () => {
    const { answer, pending, browse } = await signIn();
    const { idToken = '' } = (await identity.finish(answer, pending)) ?? {};
    const exit = await identity.leave(idToken, new URL('/staff/signed-out', running.origin));
    expect(exit?.pathname).toBe(`${oidcPath}/session/end`);
    expect((await browse(exit ?? new URL(running.origin))).at.href).toBe(`${running.origin}/staff/signed-out`);
  });

  test('asks whoever comes to its exit without a token of ours', async () => {
    const { answer, pending, browse } = await signIn();
    await identity.finish(answer, pending);
    const { at, html } = await browse(new URL(`${oidcPath}/session/end?client_id=${oidcClientId}`, running.origin));
    expect(at.pathname).toBe(`${oidcPath}/session/end`);
    expect(html).toContain('op.logoutForm');
  });
});
