import { beforeEach, describe, expect, test } from 'vitest';
import type { IdentityProvider, SignedIn } from '#core/staff/identity-provider.ts';
import { createStaffApp } from '#functions/staff/app.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { openStaffHarness } from './staff-harness.ts';

const clerk = { sub: 'sub-1', name: 'Lu', unit: 'SC01', roles: ['case-desk'] };
const issuerExit = 'https://issuer.example/end?back=1';

let portal: ResidentPortal;
let answer: SignedIn | undefined;
let leaving: IdentityProvider['leave'];
let finished: { answer: string; pending: unknown }[];
let app: ReturnType<typeof createStaffApp>;

beforeEach(async () => {
  portal = await createPortal();
  answer = { claims: clerk, idToken: 'the id token' };
  leaving = async () => undefined;
  finished = [];
  const { deps } = openStaffHarness(portal);
  const identity: IdentityProvider = {
    ...deps.identity,
    finish: async (url, pending) => {
      finished.push({ answer: url.href, pending });
      return answer;
    },
    leave: (idToken, returnTo) => leaving(idToken, returnTo),
  };
  app = createStaffApp({ ...deps, identity }, async () => new Response('a page', { headers: { 'content-type': 'text/html' } }));
});

const event = { version: '2.0', requestContext: { requestId: 'request-id', http: { sourceIp: '192.0.2.1' } } };
const get = async (path: string, cookie = '') => app.request(path, { headers: { cookie } }, { event });
const signOut = async (cookie: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  app.request(
    '/staff/sign-out',
    { method: 'POST', headers: { ...headers, cookie, 'content-type': 'application/x-www-form-urlencoded' } },
    { event },
  );
const cookiesOf = (response: Response) => response.headers.getSetCookie();
const pairOf = (response: Response, name: string) =>
  cookiesOf(response)
    .find((line) => line.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

/** Leaves for the issuer and comes back as the issuer sends people back. */
async function signIn() {
  const pending = pairOf(await get('/staff/sign-in'), '__Host-sign-in');
  const back = await get('/staff/signed-in?code=c&state=s', pending);
  return { pending, back, session: pairOf(back, '__Host-staff') };
}
const to = (response: Response) => [response.status, response.headers.get('location')];
const meOf = async (cookie: string) => (await get('/staff/api/me', cookie)).status;

describe('signing in', () => {
  test('opens a session and takes the way back out of the browser', async () => {
    const { back, session } = await signIn();
    expect(to(back)).toEqual([303, '/staff']);
    expect(finished).toEqual([
      { answer: 'https://staff.example/staff/signed-in?code=c&state=s', pending: { state: 's', nonce: 'n', verifier: 'v' } },
    ]);
    expect(await (await get('/staff/api/me', session)).json()).toMatchObject({ name: 'Lu', unit: 'SC01', roles: ['case-desk'] });
    expect(cookiesOf(back)).toContainEqual(expect.stringMatching(/^__Host-sign-in=; Max-Age=0; Path=\/;/));
  });

  test('keeps both cookies from scripts, from plain HTTP and from other sites’ requests', async () => {
    const { back } = await signIn();
    const cookies = [
      ...cookiesOf(await get('/staff/sign-in')),
      ...cookiesOf(back),
      ...cookiesOf(await get('/staff/api/me', pairOf(back, '__Host-staff'))),
    ];
    expect(cookies).toHaveLength(4);
    for (const cookie of cookies)
      for (const part of ['; Path=/', '; HttpOnly', '; Secure', '; SameSite=Lax']) expect(cookie).toContain(part);
  });

  test.each([
    ['a unit the pack does not have', { unit: 'SC99' }, 'unit-unknown'],
    ['no more than the word of old', { unit: 'BUREAU' }, 'unit-unknown'],
    ['a body outside the bureau', { unit: 'village-committees' }, 'unit-unknown'],
    ['a role that is none', { roles: ['chief'] }, 'role-unknown'],
    ['a role that is none beside one that is', { roles: ['case-desk', 'chief'] }, 'role-unknown'],
    ['no role', { roles: [] }, 'role-unknown'],
  ])('with %s opens nothing, and says why', async (_, over, reason) => {
    answer = { claims: { ...clerk, ...over }, idToken: 'the id token' };
    const { back, session } = await signIn();
    expect(to(back)).toEqual([303, `/staff/welcome?again=${reason}`]);
    expect(session).toBe('');
    expect((await get(`/staff/welcome?again=${reason}`)).status).toBe(200);
  });

  test('refused by the issuer says so', async () => {
    answer = undefined;
    const { back, session } = await signIn();
    expect([...to(back), session]).toEqual([303, '/staff/welcome?again=refused', '']);
  });

  test.each([
    ['/staff/cases/abc', '/staff/cases/abc'],
    ['/staff/cases/abc?before=x', '/staff/cases/abc?before=x'],
    ['/staff/cases/abc#note', '/staff/cases/abc'],
    ['https://staff.example/staff/cases/abc', '/staff'],
    ['/oversight/cases/abc', '/staff'],
    [`/staff/cases/${'abc'.repeat(70)}`, '/staff'],
    ['/staff/../services', '/staff'],
    ['/services', '/staff'],
    ['/staffs/x', '/staff'],
    ['//evil.example/staff/x', '/staff'],
    ['https://evil.example/staff/x', '/staff'],
    ['/staff/\\evil.example', '/staff'],
    ['/staff/sign-in', '/staff'],
    ['/staff/signed-out', '/staff'],
    ['/staff/api/me', '/staff'],
    ['/staff/%0d%0ax', '/staff'],
    ['javascript:alert(1)', '/staff'],
    ['http://[', '/staff'],
  ])('begun for %s goes on to %s', async (address, landing) => {
    const away = await get(`/staff/sign-in?to=${encodeURIComponent(address)}`);
    const back = await get('/staff/signed-in?code=c&state=s', pairOf(away, '__Host-sign-in'));
    expect(to(back)).toEqual([303, landing]);
    expect(away.headers.get('location')).not.toContain('abc');
  });

  test('is to be finished within ten minutes, whatever the browser keeps', async () => {
    const pending = pairOf(await get('/staff/sign-in'), '__Host-sign-in');
    portal.pass(10);
    expect(to(await get('/staff/signed-in?code=c&state=s', pending))).toEqual([303, '/staff']);
    portal.pass(1);
    expect(to(await get('/staff/signed-in?code=c&state=s', pending))).toEqual([303, '/staff/welcome?again=late']);
    expect(to(await get('/staff/signed-in?code=c&state=s'))).toEqual([303, '/staff/welcome?again=late']);
    expect(finished).toHaveLength(1);
  });

  test.each([
    ['too late', 'late', 11, clerk],
    ['in vain', 'refused', 0, undefined],
    ['with another unit’s account', 'unit-unknown', 0, { ...clerk, unit: 'SC99' }],
  ])('begun for a page and finished %s still knows the page', async (_, reason, minutes, claims) => {
    const away = await get(`/staff/sign-in?to=${encodeURIComponent('/staff/cases/abc?before=x')}`);
    const kept = cookiesOf(away).find((line) => line.startsWith('__Host-sign-in=')) ?? '';
    expect(Number(/Max-Age=(\d+)/.exec(kept)?.[1])).toBeGreaterThan(3600);
    portal.pass(minutes);
    answer = claims && { claims, idToken: 'the id token' };
    const back = await get('/staff/signed-in?code=c&state=s', pairOf(away, '__Host-sign-in'));
    expect(to(back)).toEqual([303, `/staff/welcome?again=${reason}&to=%2Fstaff%2Fcases%2Fabc%3Fbefore%3Dx`]);
  });

  test('is asked of whoever opens a page without a session or with one that ended, and the page is not forgotten', async () => {
    const page = '/staff/cases/abc?before=x';
    const welcome = `/staff/welcome?to=${encodeURIComponent(page)}`;
    const { session } = await signIn();
    expect((await get(page, session)).status).toBe(200);
    await signOut(session);
    for (const cookie of ['', session]) expect(to(await get(page, cookie))).toEqual([303, welcome]);
    expect(to(await get('/staff'))).toEqual([303, '/staff/welcome']);
    expect(to(await get('/staff//evil.example'))).toEqual([404, null]);
  });

  test('a session is no sign-in under way, nor the other way round', async () => {
    const { pending, session } = await signIn();
    const swapped = session.replace('__Host-staff', '__Host-sign-in');
    expect(to(await get('/staff/signed-in?code=c', swapped))).toEqual([303, '/staff/welcome?again=late']);
    expect(await meOf(pending.replace('__Host-sign-in', '__Host-staff'))).toBe(401);
  });
});

describe('signing out', () => {
  test('ends the session for every copy of its cookie, and no other session', async () => {
    const { session } = await signIn();
    const other = (await signIn()).session;
    const copy = pairOf(await get('/staff/api/me', session), '__Host-staff');
    const out = await signOut(session);
    expect(to(out)).toEqual([303, '/staff/welcome?again=signed-out']);
    expect(cookiesOf(out)).toEqual([expect.stringMatching(/^__Host-staff=; Max-Age=0;/)]);
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    expect([await meOf(session), await meOf(copy), await meOf(other)]).toEqual([401, 401, 200]);
    expect((await signOut(session)).status).toBe(303);
  });

  test('goes on to the issuer where it offers that, with the token of this session, and comes back', async () => {
    const departures: string[] = [];
    leaving = async (idToken, returnTo) => {
      departures.push(`${idToken} ${returnTo.href}`);
      return new URL(issuerExit);
    };
    const { session } = await signIn();
    const out = await signOut(session);
    expect([out.status, out.headers.get('refresh')]).toEqual([200, `0; url=${issuerExit}`]);
    expect(await out.text()).toContain(`href="${issuerExit}"`);
    expect(departures).toEqual(['the id token https://staff.example/staff/signed-out']);
    expect(await meOf(session)).toBe(401);
    expect(to(await get('/staff/signed-out'))).toEqual([303, '/staff/welcome?again=signed-out']);
  });

  test('is done here even when the issuer cannot be reached', async () => {
    leaving = async () => Promise.reject(new Error('no route'));
    const { session } = await signIn();
    expect(to(await signOut(session))).toEqual([303, '/staff/welcome?again=signed-out']);
    expect(await meOf(session)).toBe(401);
  });

  test('is not done for another site’s form', async () => {
    const { session } = await signIn();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}]) {
      expect((await signOut(session, { ...headers })).status).toBe(403);
    }
    expect(await meOf(session)).toBe(200);
  });
});
