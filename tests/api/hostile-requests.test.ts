import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness } from './staff-harness.ts';
import { book, problemOf } from './visitors.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
let cookie: string;
let handle: string;
let harness: ReturnType<typeof openStaffHarness>;
let staffCookie: string;
let caseId: string;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  const booked = await book(portal);
  cookie = `__Host-matter=${booked.access}`;
  handle = booked.handle;
  caseId = (await fileReport(portal)).id;
  harness = openStaffHarness(portal, portal.deps.cases, site.renderPage);
  staffCookie = await harness.cookieOf(memberOf('SC01', 'case-desk'));
});
afterAll(() => site.remove());

type Sent = { readonly form?: Record<string, string>; readonly body?: string; readonly type?: string; readonly cookie?: string };

function initOf({ form, body, type = 'application/x-www-form-urlencoded', cookie: own }: Sent): RequestInit {
  const content = form === undefined ? body : new URLSearchParams(form).toString();
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type, 'accept-language': 'en', cookie: own ?? cookie };
  return content === undefined ? { headers } : { method: 'POST', body: content, headers };
}

const ask = async (path: string, sent: Sent = {}) => portal.app.request(`https://portal.example${path}`, initOf(sent));
const askStaff = async (path: string, sent: Sent = {}) =>
  harness.app.request(`https://staff.example${path}`, initOf({ cookie: staffCookie, ...sent }));

describe('one request is never a failure of ours', () => {
  test.each([
    ['/receipt', 400, { body: 'broken', type: 'multipart/form-data; boundary=b' }],
    ['/matter', 400, { body: '--b\r\n', type: 'multipart/form-data' }],
    ['/appointments/new?services=ID2&office=SC01', 422, { form: { time: 'SC01/2026-99-99/25:61' } }],
    ['/matter/move', 409, { form: { matter: '\n', version: '-1', time: 'SC01/2026-02-30/09:00' } }],
    ['/matter', 400, { form: { transition: 'x' } }],
    ['/matter', 400, { form: { transition: 'reply', version: '1.5', request: 'r'.repeat(16), matter: '' } }],
    [
      '/matter',
      413,
      { form: { transition: 'reply', version: '1', request: 'r'.repeat(16), matter: '', 'note-reply': 'x'.repeat(200_000) } },
    ],
    [
      '/matter',
      413,
      { form: { transition: 'reply', version: '1', request: 'r'.repeat(16), matter: '', 'note-reply': 'x'.repeat(70_000) } },
    ],
    ['/matter', 303, { cookie: '__Host-matter=%00' }],
    ['/preferences?back=/%00', 303, {}],
    ['/preferences?back=/%E5%AD%97', 303, {}],
    ['/report/%20', 404, {}],
    ['/report/%5C', 404, {}],
    ['/report/%2500', 404, {}],
    ['/report/X99', 404, {}],
    ['/services/..%5cservices', 404, {}],
    ['/services/..%5cservices%5cID2', 404, {}],
    ['/_image', 404, {}],
    ['/500', 404, {}],
    ['/_server-islands/x', 404, {}],
    ['/appointments/details?draft=gone', 410, { form: { name: 'x'.repeat(70_000) } }],
  ] as const)('%s answers %i', async (path, status, sent) => {
    const answer = await ask(path, sent);
    expect(answer.status).toBe(status);
    if (status === 303) expect(answer.headers.get('location')).toMatch(/^\/($|receipt)/);
    else expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('/matter/move answers 422 to a time that cannot be, meant for the appointment that is open', async () => {
    const form = { matter: handle, version: '1', time: 'SC01/2026-02-30/09:00' };
    expect((await ask('/matter/move', { form })).status).toBe(422);
  });

  test.each([
    ['/staff?from=', 200, {}],
    [`/staff?from=${'x'.repeat(300)}`, 422, {}],
    ['/staff/cases/..%5cqueue', 404, {}],
    [`/staff/cases/${'x'.repeat(3_000)}`, 404, {}],
    ['/staff/nothing', 404, {}],
  ] as const)('of staff, %s answers %i', async (path, status, sent) => {
    expect((await askStaff(path, sent)).status).toBe(status);
  });

  test.each([
    { a: 'b' },
    { transition: 'sign', version: '1', request: newRequest() },
    { transition: 'accept', version: 'x', request: newRequest() },
    { transition: 'accept', version: '1', request: 'short' },
  ])('a form that is not ours is refused by a case: %j', async (form) => {
    expect((await askStaff(`/staff/cases/${caseId}`, { form })).status).toBe(400);
  });

  test('a number of a case that could not even be a key is nothing, and the store is not asked', async () => {
    expect(await problemOf(await harness.send('GET', `/staff/api/cases/${'x'.repeat(3_000)}`, { cookie: staffCookie }))).toBe(
      '404 not-found',
    );
    const unread = openStaffHarness(portal, { ...portal.deps.cases, find: () => Promise.reject(new Error('asked')) });
    for (const id of ['x'.repeat(41), '%00', 'a%2fb', '..%5cqueue']) {
      expect(await problemOf(await unread.send('GET', `/staff/api/cases/${id}`, { cookie: staffCookie })), id).toBe('404 not-found');
    }
  });
});

describe('what staff write', () => {
  const lines = (count: number) => `${'x'.repeat(79)}\r\n`.repeat(count);
  const message = (note: string) => ({ transition: 'message', version: '1', request: newRequest(), 'note-message': note });

  test('may have fifty full lines, counted as they were typed and not as they travel', async () => {
    const note = `${lines(49)}${'x'.repeat(80)}`;
    expect([note.length, note.replaceAll('\r\n', '\n').length]).toEqual([4_049, 4_000]);
    const { id } = await fileReport(portal);
    const answer = await askStaff(`/staff/cases/${id}`, { form: message(note) });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/staff/cases/${id}?done=message&version=2`]);
    expect(await (await askStaff(`/staff/cases/${id}`)).text()).toContain('x'.repeat(80));
  });

  test('comes back whole, with what is wrong about it, when it is too long', async () => {
    const note = `${lines(50)}the very end`;
    const answer = await askStaff(`/staff/cases/${caseId}`, { form: message(note) });
    const html = withoutEntities(await answer.text());
    expect(answer.status).toBe(422);
    expect(html).toContain('too long');
    expect(html).toContain('the very end');
  });
});
