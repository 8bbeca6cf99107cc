import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createResidentApp } from '#functions/resident/app.ts';
import type { ResidentDeps } from '#functions/resident/deps.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness } from './staff-harness.ts';
import { book } from './visitors.ts';

const canary = 'canary\n{"event":"failure","requestId":"forged"}\n    at canary (canary:1:1)';
const site = openBuiltSite();
let portal: ResidentPortal;
let access: string;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  access = (await book(portal)).access;
});
afterAll(() => site.remove());
afterEach(() => vi.restoreAllMocks());

/** Everything that is printed while something runs, by whatever way. */
async function printedBy(run: () => Promise<unknown>): Promise<string> {
  const printed: string[] = [];
  const keep = (...texts: unknown[]) => {
    printed.push(texts.map(String).join(' '));
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep);
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, name).mockImplementation(keep);
  await run();
  vi.restoreAllMocks();
  return printed.join('\n');
}

const breaks = (error: Error) => () => Promise.reject(error);
const damaged = () => new RangeError(canary);
const busy = () => Object.assign(new Error(canary), { name: 'StoreBusy' });

function residentApp(over: Partial<ResidentDeps>) {
  return createResidentApp({ ...portal.deps, ...over }, site.renderPage);
}

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
const visitorCookie = `__Host-visitor=${'a'.repeat(43)}`;

function request(
  app: ReturnType<typeof residentApp>,
  path: string,
  { form, cookie = visitorCookie }: { form?: Record<string, string>; cookie?: string } = {},
) {
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString() };
  return app.request(`https://portal.example${path}`, { ...sent, headers: { ...own, cookie, 'accept-language': 'en' } });
}

const brokenDrafts = (error: Error) => ({ drafts: { ...portal.deps.drafts, read: breaks(error), write: breaks(error) } });

describe('a page that fails', () => {
  test('leaves one line with its request id and route, shows our page with that id, and prints nothing that was typed', async () => {
    portal.lines.length = 0;
    let html = '';
    const printed = await printedBy(async () => {
      const answer = await request(residentApp(brokenDrafts(damaged())), '/appointments/details?draft=a-draft', {
        form: { name: 'canary-name' },
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
      expect(answer.headers.get('x-request-id')).toBe('request-id');
      html = await answer.text();
    });
    expect(html).toContain('Something went wrong on our side');
    expect(html).toContain('request-id');
    expect(printed).toBe('');
    expect(portal.lines).toMatchObject([
      { event: 'failure', code: 'internal', requestId: 'request-id', error: expect.stringMatching(/^RangeError at /) },
      { event: 'request', route: '/appointments/details', status: 500, requestId: 'request-id' },
    ]);
    expect(JSON.stringify(portal.lines)).not.toContain('canary');
  });

  test('is one failure also when its own answer cannot be rendered: then as a problem', async () => {
    const lost = createResidentApp(portal.deps, breaks(damaged()));
    const answer = await request(lost, '/');
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal', requestId: 'request-id' }]);
  });

  test('keeps a token that cannot stand in a header out of everything', async () => {
    portal.lines.length = 0;
    const printed = await printedBy(async () => {
      for (const cookie of ['__Host-matter=%00canary', '__Host-matter=canary%0d%0a', '__Host-matter=%E5%AD%97canary']) {
        const answer = await request(residentApp({}), '/matter', { cookie });
        expect([answer.status, answer.headers.get('location')], cookie).toEqual([303, '/receipt?why=signed-out']);
      }
    });
    expect(printed + JSON.stringify(portal.lines)).not.toContain('canary');
  });
});

describe('a store that does not answer', () => {
  const everythingBusy = () => {
    const { booking, receipts, cases, limits } = portal.deps;
    const broken = breaks(busy());
    const all = <T extends object>(store: T): T => new Proxy(store, { get: () => broken });
    const over = { booking: { ...booking, store: all(booking.store) }, receipts: all(receipts), cases: all(cases), limits: all(limits) };
    return residentApp({ ...over, drafts: all(portal.deps.drafts), idempotency: all(portal.deps.idempotency) });
  };

  test.each([
    ['/matter'],
    ['/matter/move'],
    ['/matter/cancel'],
    ['/matter/calendar.ics'],
    ['/appointments/details?draft=x'],
    ['/appointments/check?draft=x'],
    ['/appointments/new?services=ID2&office=SC01'],
    ['/report/R01/what?draft=x'],
  ])('is 503 with the time to wait on %s, never that there is nothing or that nobody is signed in', async (path) => {
    const answer = await request(everythingBusy(), path, { cookie: `${visitorCookie}; __Host-matter=${access}` });
    const html = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(html).toContain('We are very busy');
  });

  test.each([
    [
      '/matter',
      { transition: 'reply', version: '1', request: 'r'.repeat(16), 'note-reply': 'first line\r\nsecond line', matter: 'x'.repeat(22) },
    ],
    ['/appointments/details?draft=x', { name: 'Anna', documentNumber: 'AB<"1' }],
    ['/report/R01/what?draft=x', { 'q-story': 'a long story '.repeat(20) }],
    ['/report/R01', { hazards: 'none' }],
    ['/appointments/new?services=ID2&office=SC01', { time: 'SC01/2026-03-04/09:00' }],
  ] as const)('gives a form sent to %s back with every word, to be sent again as it is', async (path, form) => {
    const answer = await request(everythingBusy(), path, { form, cookie: `${visitorCookie}; __Host-matter=${access}` });
    const html = withoutEntities(await answer.text()).replaceAll('\r\n', '\n');
    expect(answer.status).toBe(503);
    for (const [name, value] of Object.entries(form)) {
      expect(html).toContain(`name="${name}"`);
      expect(html, name).toContain(value.replaceAll('\r\n', '\n'));
    }
    expect(html).toContain('Send it again');
  });

  test('leaves the home page as it is, without the hours', async () => {
    expect((await request(everythingBusy(), '/')).status).toBe(200);
    expect((await request(everythingBusy(), '/services')).status).toBe(200);
  });

  test('does not hide a case from its office: 503, and the words come back', async () => {
    const { id } = await fileReport(portal);
    const { cases } = portal.deps;
    const harness = openStaffHarness(portal, { ...cases, find: breaks(busy()), listOpen: breaks(busy()) }, site.renderPage);
    const cookie = await harness.cookieOf(memberOf('SC01', 'case-desk'));
    const headers = { ...own, cookie, 'accept-language': 'en' };
    for (const path of [`/staff/cases/${id}`, '/staff']) {
      const answer = await harness.app.request(`https://staff.example${path}`, { headers });
      expect([answer.status, answer.headers.get('retry-after')], path).toEqual([503, '5']);
    }
    const body = new URLSearchParams({
      transition: 'message',
      version: '1',
      request: newRequest(),
      'note-message': 'Dear resident'.repeat(9),
    }).toString();
    const answer = await harness.app.request(`https://staff.example/staff/cases/${id}`, { method: 'POST', body, headers });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Dear resident'.repeat(9));
  });
});
