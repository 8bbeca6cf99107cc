import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSession, sealSession } from '#core/staff/session.ts';
import { createOversightApp } from '#functions/oversight/app.ts';
import { oversightDepsOn } from '#functions/oversight/deps.ts';
import { createStaffApp } from '#functions/staff/app.ts';
import { longestNote } from '#shared/contract/cases.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
let harness: StaffHarness;
let clerk: string;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  harness = openStaffHarness(portal, portal.deps.cases, site.renderPage);
  clerk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
});
afterAll(() => site.remove());

const note = 'Dear resident,\nthe lamp <is>\n\nnot ours.';
const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' };
type App = Pick<StaffHarness['app'], 'request'>;

/** Sends the form of a transition as the page of the case does. */
async function send(
  id: string,
  over: Record<string, string>,
  { app = harness.app, cookie = clerk, language = 'en' }: { app?: App; cookie?: string; language?: string } = {},
) {
  const transition = over['transition'] ?? 'message';
  const form = { transition, version: '1', request: newRequest(), [`note-${transition}`]: note.replaceAll('\n', '\r\n'), ...over };
  const body = new URLSearchParams(form).toString();
  return read(
    await app.request(`https://staff.example/staff/cases/${id}`, {
      method: 'POST',
      body,
      headers: { ...own, cookie, 'accept-language': language },
    }),
  );
}

async function open(path: string, { app = harness.app, cookie = clerk }: { app?: App; cookie?: string } = {}) {
  return read(await app.request(`https://staff.example${path}`, { headers: { cookie, 'accept-language': 'en' } }));
}

async function read(answer: Response) {
  const html = withoutEntities(await answer.text()).replaceAll('\r\n', '\n');
  return { status: answer.status, location: answer.headers.get('location'), html };
}

const broken = <T extends object>(store: T): T =>
  new Proxy(store, {
    get: (target, name) =>
      name === 'type' ? Reflect.get(target, name) : () => Promise.reject(Object.assign(new Error('busy'), { name: 'StoreBusy' })),
  });
const forResidents = /call 12388|go to the counter|receipt number/;

describe('what staff wrote, when the store does not answer', () => {
  const outages = [
    ['not even sessions', () => createStaffApp({ ...harness.deps, sessions: broken(harness.deps.sessions) }, site.renderPage)],
    ['cases alone', () => createStaffApp({ ...harness.deps, cases: broken(harness.deps.cases) }, site.renderPage)],
  ] as const;

  test.each(outages)('comes back with a button that sends it again, in their own layout: %s', async (_, appOf) => {
    const { id } = await fileReport(portal);
    const { status, html } = await send(id, {}, { app: appOf() });
    expect(status).toBe(503);
    expect(html).toContain(note);
    expect(html).toContain(`action="/staff/cases/${id}"`);
    expect(html).toContain('Send it again');
    expect(html).toContain('>staff</span>');
    expect(html).not.toMatch(forResidents);
  });

  test.each(outages)('is not spoken of where nothing was written: %s', async (_, appOf) => {
    const { status, html } = await open('/staff/cases/abc', { app: appOf() });
    expect(status).toBe(503);
    expect(html).not.toMatch(/still here|Send it again|entered/);
    expect(html).not.toMatch(forResidents);
  });

  test('comes back in the layout of oversight there', async () => {
    const surroundings = { ...harness.deps, log: portal.deps.log };
    const deps = oversightDepsOn(portal.platform, surroundings);
    const app = createOversightApp({ ...deps, sessions: broken(deps.sessions) }, site.renderPage);
    const session = { ...deps, sealClass: 'oversight' } as const;
    const member = memberOf('small-legal', 'legal');
    const cookie = `__Host-oversight=${await sealSession(session, await beginSession(session, { member, idToken: undefined }))}`;
    const body = new URLSearchParams({ 'note-message': note }).toString();
    const answer = await app.request('https://staff.example/oversight/x', { method: 'POST', body, headers: { ...own, cookie } });
    const { status, html } = await read(answer);
    expect([status, html.includes(note), html.includes('Send it again')]).toEqual([503, true, true]);
    expect(html).toContain('class="brand" href="/oversight"');
    expect(html).not.toMatch(forResidents);
  });
});

test('words sent after the session was over come back, with a way to sign in that returns to the case', async () => {
  const { id } = await fileReport(portal);
  for (const cookie of ['', '__Host-staff=v1.nonsense']) {
    const { status, location, html } = await send(id, {}, { cookie });
    expect([status, location]).toEqual([401, null]);
    expect(html).toContain('not been sent');
    expect(html).toContain(note);
    expect(html).toContain(`href="/staff/sign-in?to=%2Fstaff%2Fcases%2F${id}"`);
    expect(html).toContain('Send it again');
  }
  expect((await portal.deps.cases.find(id))?.events).toHaveLength(1);
  const lines = JSON.stringify(portal.lines);
  expect([lines.includes('Dear resident'), lines.includes(id)]).toEqual([false, false]);
});

describe('words for a case that somebody else has moved meanwhile', () => {
  test('come back although their form is gone', async () => {
    const { id } = await fileReport(portal);
    await harness.advance(clerk, id, { transition: 'accept', version: 1 });
    const { status, html } = await send(id, { transition: 'refuse' });
    expect(status).toBe(409);
    expect(html).toContain('This matter has just changed');
    expect(html).toContain(note);
    expect(html).not.toContain('href="#note-refuse"');
    expect(html).toContain('<title>Error: ');
  });

  test('come back with the unit they were to go to, after it was closed', async () => {
    const { id } = await fileReport(portal);
    await harness.advance(clerk, id, { transition: 'accept', version: 1 });
    await harness.advance(clerk, id, { transition: 'close', version: 2 });
    const { status, html } = await send(id, { transition: 'transfer', version: '2', toUnit: 'SC02' });
    expect(status).toBe(409);
    expect(html).toContain(note);
    expect(html).toContain('Transfer to: Xiling Station');
  });

  test('come back with where it went, after it was transferred away', async () => {
    const { id } = await fileReport(portal);
    await harness.advance(clerk, id, { transition: 'transfer', version: 1, toUnit: 'SC02' });
    const { status, html } = await send(id, { transition: 'accept' });
    expect(status).toBe(409);
    expect(html).toContain('This matter is with Xiling Station now');
    expect(html).toContain(note);
    expect(html).not.toContain('There is nothing here');
  });

  test('come back without a word about a case that is not theirs to know', async () => {
    const { id } = await fileReport(portal);
    const other = await harness.cookieOf(memberOf('SC02', 'case-desk'));
    for (const each of [id, 'abcDEF012345']) {
      const { status, html } = await send(each, { transition: 'accept' }, { cookie: other });
      expect([status, html.includes(note), html.includes('Donghu')]).toEqual([404, true, false]);
    }
  });
});

test('a transfer sent twice is answered as the one it is', async () => {
  const { id } = await fileReport(portal);
  const sent = { transition: 'transfer', toUnit: 'SC02', request: newRequest() };
  const answers = [await send(id, sent), await send(id, sent)];
  for (const { status, location } of answers) expect([status, location]).toEqual([303, `/staff/cases/${id}?done=transfer&version=2`]);
  expect((await portal.deps.cases.find(id))?.events).toHaveLength(2);
});

describe('a transfer with more than one mistake', () => {
  const noUnit = { en: 'Choose the unit it goes to.', 'zh-CN': '\u8bf7\u9009\u62e9\u79fb\u4ea4\u7ed9\u54ea\u4e2a\u5355\u4f4d' };
  const noWords = { en: 'Write something for the resident.', 'zh-CN': '\u8bf7\u5199\u4e0a\u7ed9\u5bf9\u65b9\u7684\u8bdd' };
  const tooLong = { en: 'What you wrote is too long.', 'zh-CN': '\u5199\u5f97\u592a\u957f\u4e86' };

  test.each([
    ['en', 'no words', ' \n', noWords],
    ['en', 'words too long', 'x'.repeat(longestNote + 1), tooLong],
    ['zh-CN', 'no words', '', noWords],
    ['zh-CN', 'words too long', 'x'.repeat(longestNote + 1), tooLong],
  ] as const)('is told all of them at once, above and beside their fields (%s): no unit and %s', async (language, _, note, second) => {
    const { id } = await fileReport(portal);
    const sent = { transition: 'transfer', toUnit: '', 'note-transfer': note };
    const { status, html } = await send(id, sent, { language });
    const summary = /class="errors"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(status).toBe(422);
    expect([...summary.matchAll(/href="#([\w-]+)"/g)].map(([, field]) => field)).toEqual(['toUnit', 'note-transfer']);
    for (const [field, message] of [
      ['toUnit', noUnit[language]],
      ['note-transfer', second[language]],
    ] as const) {
      expect(summary).toContain(message);
      expect(new RegExp(`id="${field}-error">[\\s\\S]*?</p>`).exec(html)?.[0]).toContain(message);
    }
    expect((await portal.deps.cases.find(id))?.events).toHaveLength(1);
  });
});

describe('that something is done', () => {
  test('is said when it was the last that happened, and not because the address says so', async () => {
    const { id } = await fileReport(portal);
    const pageAfter = async (done: string, version: number) => (await open(`/staff/cases/${id}?done=${done}&version=${version}`)).html;
    expect(await pageAfter('close', 1)).not.toContain('Closed.');
    await harness.advance(clerk, id, { transition: 'accept', version: 1 });
    expect(await pageAfter('accept', 2)).toContain('>Accepted.');
    await harness.advance(clerk, id, { transition: 'message', version: 2 });
    expect(await pageAfter('accept', 2)).not.toContain('>Accepted.');
    expect(await pageAfter('message', 3)).toContain('Message sent.');
  });

  test('is not said of the same thing that somebody else did after it', async () => {
    const { id } = await fileReport(portal);
    const { location } = await send(id, { transition: 'message', 'note-message': 'mine', request: newRequest() });
    expect((await open(location ?? '')).html).toContain('Message sent.');
    await harness.advance(clerk, id, { transition: 'message', version: 2 });
    expect((await open(location ?? '')).html).not.toContain('Message sent.');
  });
});

test('an address that does not exist is said to signed-in staff in their own layout, with the way to the queue', async () => {
  for (const path of ['/staff/nope', '/services']) {
    const { status, html } = await open(path);
    expect(status, path).toBe(404);
    expect(html).toContain('Back to the queue');
    expect(html).toContain('action="/staff/sign-out"');
    expect(html).not.toMatch(/12388|with your receipt/);
  }
});
