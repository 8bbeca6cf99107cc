import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type OversightHarness, openOversightHarness } from './oversight-harness.ts';
import { fileReport, memberOf, newRequest, openStaffHarness } from './staff-harness.ts';

const QueueIds = z.object({ unit: z.string(), cases: z.array(z.object({ id: z.string() })), next: z.null() });

let harness: OversightHarness;
let petitions: string;
beforeAll(async () => {
  harness = await openOversightHarness();
  petitions = (await harness.signIn(memberOf('small-petitions', 'petitions'))).session;
});

const to = (response: Response) => [response.status, response.headers.get('location')];
const statusOf = async (path: string, cookie?: string) => (await harness.get(path, cookie)).status;

async function itemsOf({ client, tableName }: OversightHarness['portal']['table']): Promise<string[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  return Items.map((item) => JSON.stringify(item)).toSorted();
}

describe('signing in to oversight', () => {
  test('goes by its own way back and gives a session under a name of its own', async () => {
    const { away, back, session } = await harness.signIn(memberOf('small-petitions', 'petitions'));
    expect(to(away)).toEqual([303, 'https://issuer.example/sign-in?to=/oversight/signed-in']);
    expect(to(back)).toEqual([303, '/oversight']);
    expect(await (await harness.get('/oversight/api/me', session)).json()).toMatchObject({ unit: 'small-petitions', queue: true });
  });

  test.each([
    ['an officer of a unit for complaints, whatever the role', memberOf('small-legal', 'case-desk'), true],
    ['a leader of the bureau', memberOf('small-leaders', 'bureau-leader'), true],
    ['inspection, wherever it sits', memberOf('small-bureau', 'inspection'), true],
    ['discipline, wherever it sits', memberOf('small-bureau', 'discipline'), true],
    ['a counter clerk', memberOf('SC01', 'counter-clerk'), false],
    ['a case desk', memberOf('SC01', 'case-desk'), false],
    ['a station leader', memberOf('SC01', 'station-leader'), false],
    ['a community officer', memberOf('SC02', 'community-officer'), false],
    ['an administrator of no unit for complaints', memberOf('small-bureau', 'administrator'), false],
    ['the command desk', memberOf('small-bureau', 'command-desk'), false],
  ])('%s: let in or shown nothing', async (_, member, admitted) => {
    const { back, session } = await harness.signIn(member);
    const goesTo = admitted ? '/oversight' : '/oversight/nothing';
    expect([back.status, back.headers.get('location'), session !== '']).toEqual([303, goesTo, admitted]);
  });

  test('looks, to whom it is not for, like an address that does not exist', async () => {
    const { back } = await harness.signIn(memberOf('SC01', 'station-leader'));
    const nowhere = await harness.get('/oversights');
    const shown = await harness.get(back.headers.get('location') ?? '');
    expect([shown.status, nowhere.status]).toEqual([404, 404]);
    expect(await shown.text()).toBe(await nowhere.text());
  });

  test('ends by signing out, for every copy of the cookie', async () => {
    const { session } = await harness.signIn(memberOf('small-petitions', 'petitions'));
    const headers = { cookie: session, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await harness.app.request('/oversight/sign-out', { method: 'POST', headers })).status).toBe(303);
    expect(await statusOf('/oversight/api/me', session)).toBe(401);
  });
});

describe('the walls between sections', () => {
  test('a session of one opens nothing in the other, under either name', async () => {
    const staff = openStaffHarness(harness.portal);
    const desk = await staff.cookieOf(memberOf('SC01', 'case-desk'));
    const staffStatus = async (cookie: string) => (await staff.send('GET', '/staff/api/me', { cookie })).status;
    expect([await staffStatus(desk), await statusOf('/oversight/api/me', petitions)]).toEqual([200, 200]);
    expect([await staffStatus(petitions), await statusOf('/oversight/api/me', desk)]).toEqual([401, 401]);
    const [asStaff, asOversight] = [
      petitions.replace('__Host-oversight', '__Host-staff'),
      desk.replace('__Host-staff', '__Host-oversight'),
    ];
    expect([await staffStatus(asStaff), await statusOf('/oversight/api/me', asOversight)]).toEqual([401, 401]);
  });

  test.each(['/oversight', '/oversight/', '/oversight/welcome', '/oversight/sign-in', '/oversight/api/me', '/oversight/api/queue'])(
    'staff and residents have no %s',
    async (path) => {
      const staff = openStaffHarness(harness.portal);
      const cookie = await staff.cookieOf(memberOf('SC01', 'case-desk'));
      expect((await staff.send('GET', path, { cookie })).status).toBe(404);
      expect((await harness.portal.send('GET', path)).status).toBe(404);
    },
  );

  test.each(['/staff', '/staff/welcome', '/staff/sign-in', '/staff/api/me', '/staff/api/queue', '/', '/receipt', '/api/v1/services'])(
    'oversight has no %s',
    async (path) => {
      expect(await statusOf(path, petitions)).toBe(404);
    },
  );

  test('a report is not to be found under its number', async () => {
    const { id } = await fileReport(harness.portal);
    expect(await statusOf(`/oversight/api/cases/${id}`, petitions)).toBe(404);
  });

  test('a complaint leaves no trace in the main table, neither when it is filed nor when it is worked', async () => {
    const before = await itemsOf(harness.portal.tables.main);
    const { id } = await harness.fileComplaint();
    const { session } = await harness.signIn(memberOf('small-petitions', 'petitions'));
    const body = { transition: 'start', version: 1, request: newRequest() };
    expect((await harness.post(`/oversight/api/cases/${id}/transitions`, body, session)).status).toBe(200);
    expect(await itemsOf(harness.portal.tables.main)).toEqual(before);
    const staff = openStaffHarness(harness.portal);
    const cookie = await staff.cookieOf(memberOf('small-petitions', 'petitions'));
    expect((await staff.send('GET', `/staff/api/cases/${id}`, { cookie })).status).toBe(404);
  });
});

describe('complaints', () => {
  test('stand in the queue of their unit and are worked there', async () => {
    const { id } = await harness.fileComplaint();
    const queue = QueueIds.parse(await (await harness.get('/oversight/api/queue', petitions)).json());
    expect(queue).toMatchObject({ unit: 'small-petitions', next: null });
    expect(queue.cases.map((entry) => entry.id)).toContain(id);
    const body = { transition: 'start', version: 1, request: newRequest() };
    const started = await harness.post(`/oversight/api/cases/${id}/transitions`, body, petitions);
    expect([started.status, await started.json()]).toMatchObject([200, { id, state: 'running', version: 2 }]);
    expect(await (await harness.get(`/oversight/api/cases/${id}`, petitions)).json()).toMatchObject({ state: 'running' });
  });

  test('pressed twice are done once, and one written on an older state is told so', async () => {
    const { id } = await harness.fileComplaint();
    const path = `/oversight/api/cases/${id}/transitions`;
    const body = { transition: 'start', version: 1, request: newRequest() };
    const twice = await Promise.all([harness.post(path, body, petitions), harness.post(path, body, petitions)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await harness.portal.platform.stores.complaints.cases.find(id)).toMatchObject({ case: { version: 2, eventCount: 2 } });
    expect((await harness.post(path, { ...body, request: newRequest() }, petitions)).status).toBe(409);
  });

  test.each([
    ['another unit', memberOf('small-legal', 'petitions')],
    ['a role the machine grants nothing', memberOf('small-petitions', 'administrator')],
  ])('of a unit are not there for %s', async (_, member) => {
    const { id } = await harness.fileComplaint();
    const { session } = await harness.signIn(member);
    const [real, made] = await Promise.all(
      [`/oversight/api/cases/${id}`, '/oversight/api/cases/none'].map((path) => harness.get(path, session)),
    );
    expect([real?.status, await real?.text()]).toEqual([404, await made?.text()]);
  });

  test('are shown to nobody without a session', async () => {
    for (const path of ['me', 'queue', 'cases/x']) expect(await statusOf(`/oversight/api/${path}`)).toBe(401);
    expect(to(await harness.get('/oversight'))).toEqual([303, '/oversight/welcome']);
    expect(to(await harness.get('/oversight/cases/x?before=y'))).toEqual([
      303,
      '/oversight/welcome?to=%2Foversight%2Fcases%2Fx%3Fbefore%3Dy',
    ]);
    expect(await statusOf('/oversight/welcome')).toBe(200);
    expect(await statusOf('/oversight', petitions)).toBe(200);
  });
});

describe('answers of oversight', () => {
  test('carry the headers of every answer and a line of the log that names no case', async () => {
    harness.portal.lines.length = 0;
    const answer = await harness.get('/oversight/api/cases/abc123', petitions);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.json()).toMatchObject({ code: 'not-found', requestId: 'request-id' });
    expect(JSON.stringify(harness.portal.lines)).not.toContain('abc123');
  });

  test('to forms of other sites are refusals', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example', cookie: petitions };
    expect((await harness.app.request('/oversight/sign-out', { method: 'POST', headers, body: 'a=1' })).status).toBe(403);
    expect(await statusOf('/oversight/api/me', petitions)).toBe(200);
  });
});
