import { beforeAll, describe, expect, test } from 'vitest';
import { createFileKeys } from '#adapters/sealing/file-keys.ts';
import { beginSession, sealSession } from '#core/staff/session.ts';
import { QueueView, StaffTransition } from '#shared/contract/cases.ts';
import { type StaffRole, staffRoles } from '#shared/contract/staff-roles.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { bearer } from './visitors.ts';

let portal: ResidentPortal;
let harness: StaffHarness;
beforeAll(async () => {
  portal = await createPortal();
  harness = openStaffHarness(portal);
});

const nowhere = 'abcDEF012345';
const transitions = StaffTransition.shape.transition.options;

/** Every route of the API of staff, found in the app itself: whoever adds one is tested with it. */
function routes(): { method: string; path: string }[] {
  const real = harness.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/staff/api/'));
  const named = new Map(real.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  return [...named.values()];
}

type CaseRequest = { readonly method: string; readonly address: string; readonly body?: object };

/** A request to a route for one case, once for each transition where the route acts. */
function requestsFor(id: string): CaseRequest[] {
  return routes().flatMap(({ method, path }): CaseRequest[] => {
    const address = path.replace(':id', id);
    if (method === 'GET') return [{ method, address }];
    return transitions.map((transition) => ({
      method,
      address,
      body: { transition, version: 1, request: newRequest(), note: 'words', toUnit: 'SC02' },
    }));
  });
}

/** Everything an outsider can see. The renewed session is sealed anew each time: only that it is there, and how long, can tell something. */
async function seen(answer: Response) {
  const headers = [...answer.headers].map(([name, value]) => [name, name === 'set-cookie' ? value.length : value]);
  return { status: answer.status, headers, body: await answer.text() };
}

describe('a case of another station', () => {
  test('there is something to ask', () => {
    expect(routes()).toContainEqual({ method: 'GET', path: '/staff/api/cases/:id' });
    expect(routes()).toContainEqual({ method: 'POST', path: '/staff/api/cases/:id/transitions' });
  });

  test.each(staffRoles)('is byte for byte one that does not exist, on every route, for the role %s', async (role) => {
    const { id } = await fileReport(portal, { where: { township: 'SC02-0', village: '', note: '' } });
    const cookie = await harness.cookieOf(memberOf('SC01', role));
    for (const { method, address, body } of requestsFor(id)) {
      const answer = await seen(await harness.send(method, address, { cookie, body }));
      const asNone = await seen(await harness.send(method, address.replace(id, nowhere), { cookie, body }));
      expect(answer).toEqual(asNone);
      if (address.includes(id)) expect([address, answer.status]).toEqual([address, 404]);
      expect(answer.body).not.toContain(id);
    }
    const caseFile = await portal.deps.cases.find(id);
    expect(caseFile?.events).toHaveLength(1);
  });

  test.each(['case-desk', 'station-leader'] satisfies StaffRole[])('is in the own queue and can be worked by the %s', async (role) => {
    const { id } = await fileReport(portal);
    const cookie = await harness.cookieOf(memberOf('SC01', role));
    const queue = QueueView.parse(await (await harness.send('GET', '/staff/api/queue', { cookie })).json());
    expect(queue.cases.map((entry) => entry.id)).toContain(id);
    expect((await harness.send('GET', `/staff/api/cases/${id}`, { cookie })).status).toBe(200);
    expect((await harness.advance(cookie, id, { transition: 'accept', version: 1 })).status).toBe(200);
  });

  test('stays readable for the station that got it first, which can no longer act on it', async () => {
    const { id } = await fileReport(portal);
    const first = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    const next = await harness.cookieOf(memberOf('SC02', 'case-desk'));
    expect((await harness.send('GET', `/staff/api/cases/${id}`, { cookie: next })).status).toBe(404);
    expect((await harness.advance(first, id, { transition: 'transfer', version: 1, toUnit: 'SC02' })).status).toBe(200);
    expect(await (await harness.send('GET', `/staff/api/cases/${id}`, { cookie: first })).json()).toMatchObject({
      unit: 'SC02',
      firstUnit: 'SC01',
      transitions: [],
    });
    const refused = await Promise.all(
      transitions.map(async (transition) => (await harness.advance(first, id, { transition, version: 2, toUnit: 'SC02' })).status),
    );
    expect(new Set(refused)).toEqual(new Set([404]));
    expect((await harness.advance(next, id, { transition: 'accept', version: 2 })).status).toBe(200);
  });

  test('shows the resident who acted as office and masked name, never the number of an account', async () => {
    const { id, access } = await fileReport(portal);
    const cookie = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    await harness.advance(cookie, id, { transition: 'accept', version: 1, note: 'welcome' });
    const text = await (await portal.get('/matter', bearer(access))).text();
    expect(text).toContain('\u9646*');
    expect(text).not.toContain('\u9646\u77e5');
    expect(text).not.toContain('sub-SC01');
    expect(text).not.toContain(id);
  });
});

describe('a session', () => {
  const member = memberOf('SC01', 'case-desk');

  /** What every route answers to this cookie. */
  async function answersTo(cookie: string, id: string) {
    const all = requestsFor(id).map(async ({ method, address, body }) =>
      seen(await harness.send(method, address, { cookie, ...(body === undefined ? {} : { body }) })),
    );
    return Promise.all(all);
  }

  test('that is missing, altered, foreign or of another kind opens nothing, and all look the same', async () => {
    const { id } = await fileReport(portal);
    const good = await harness.cookieOf(member);
    const { env, sealing } = harness.deps;
    const foreign = createFileKeys({ pepper: Buffer.alloc(32, 1), seal: Buffer.alloc(32, 2) }, env.randomBytes).sealing;
    const usedAt = Math.floor(env.now().getTime() / 1_000);
    const session = await beginSession({ ...harness.deps, sealClass: 'staff' }, { member, idToken: undefined });
    const middle = Math.floor(good.length / 2);
    const bad = [
      '',
      '__Host-staff=',
      '__Host-staff=v1.nonsense',
      `${good.slice(0, middle)}${good[middle] === 'A' ? 'B' : 'A'}${good.slice(middle + 1)}`,
      good.slice(0, -4),
      good.replace('__Host-staff', '__Host-sign-in'),
      `__Host-staff=${await sealSession({ ...harness.deps, sealing: foreign, sealClass: 'staff' }, session)}`,
      `__Host-staff=${await sealSession({ ...harness.deps, sealClass: 'staff' }, { ...session, id: 'neverBegun' })}`,
      `__Host-staff=${await sealing.seal({ class: 'staff', associatedData: 'sign-in' }, JSON.stringify({ ...session, usedAt }))}`,
      `__Host-staff=${await sealing.seal({ class: 'draft', associatedData: 'session' }, JSON.stringify({ ...session, usedAt }))}`,
      `__Host-staff=${await sealing.seal({ class: 'staff', associatedData: 'session' }, JSON.stringify({ ...session, member: { ...member, roles: ['chief'] }, usedAt }))}`,
    ];
    const nothing = await answersTo('', id);
    expect(new Set(nothing.map(({ status }) => status))).toEqual(new Set([401]));
    for (const cookie of bad) expect(await answersTo(cookie, id)).toEqual(nothing);
    expect((await portal.deps.cases.find(id))?.events).toHaveLength(1);
    expect((await harness.send('GET', '/staff/api/me', { cookie: good })).status).toBe(200);
  });

  test('ends half an hour after its last use', async () => {
    const other = await createPortal();
    const desk = openStaffHarness(other);
    const status = async (cookie: string) => (await desk.send('GET', '/staff/api/me', { cookie })).status;
    const unused = await desk.cookieOf(member);
    other.pass(30);
    expect(await status(unused)).toBe(200);
    other.pass(1);
    expect(await status(unused)).toBe(401);
  });

  test('is kept open by using it, for nine hours and not a minute longer', async () => {
    const other = await createPortal();
    const desk = openStaffHarness(other);
    let cookie = await desk.cookieOf(member);
    const use = async () => {
      const answer = await desk.send('GET', '/staff/api/me', { cookie });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return answer.status;
    };
    for (let minutes = 0; minutes < 9 * 60 - 20; minutes += 20) {
      expect([minutes, await use()]).toEqual([minutes, 200]);
      other.pass(20);
    }
    expect(await use()).toBe(200);
    other.pass(19);
    expect(await use()).toBe(200);
    other.pass(1);
    expect(await use()).toBe(401);
  });

  test('is needed for pages too, and the pages of residents are not there', async () => {
    const page = await harness.send('GET', '/staff/cases/abc');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/staff/welcome?to=%2Fstaff%2Fcases%2Fabc']);
    expect((await harness.send('GET', '/api/v1/matter')).status).toBe(404);
    expect((await portal.send('GET', '/staff/api/queue')).status).toBe(404);
  });
});
