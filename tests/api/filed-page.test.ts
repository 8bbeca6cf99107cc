import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageLocals } from '#functions/resident/page-locals.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { textIn } from './page-walker.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, openStaffHarness, type StaffHarness } from './staff-harness.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
let harness: StaffHarness;
let before: (locals: PageLocals) => Promise<void> = async () => {};
beforeAll(async () => {
  portal = await createPortal({
    renderPage: async (request, locals) => {
      await before(locals);
      return site.renderPage(request, locals);
    },
  });
  harness = openStaffHarness(portal);
});
afterAll(() => site.remove());

/** How many drafts the table has. */
async function draftsHeld(): Promise<number> {
  const { Items = [] } = await portal.table.client.send(new ScanCommand({ TableName: portal.table.tableName }));
  return Items.filter(({ pk }) => pk?.S?.startsWith('D#')).length;
}

/** Does something to it as the office that has it. */
async function act(id: string, over: object): Promise<void> {
  const clerk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
  expect((await harness.advance(clerk, id, { version: 1, ...over })).status).toBe(200);
}

/** A report filed now, and the page with its receipt as a browser of its own sees it. */
async function filed({ language = 'en' } = {}) {
  portal.setNow('2026-03-02T02:00:00Z');
  const { id, ...view } = await fileReport(portal);
  before = (locals) => locals.drafts.write('a-draft', { form: 'R01', gate: 'a-gate', filed: view });
  const made = await portal.send('GET', '/', { headers: { cookie: '' } });
  before = async () => {};
  const cookie = (made.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const see = async (client?: string) => {
    const headers = { cookie, 'accept-language': language };
    const answer = await portal.send('GET', '/report/R01/filed?draft=a-draft', { headers, ...(client === undefined ? {} : { client }) });
    expect(answer.status).toBe(200);
    return textIn(await answer.text());
  };
  const close = () =>
    portal.send('POST', '/report/R01/filed?draft=a-draft', {
      headers: { cookie, origin: 'https://portal.example', 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { id, receipt: view.receipt.replace(/\d{4}(?=\d)/g, '$& '), see, close };
}

describe('the page with the receipt of a report', () => {
  test('promises the first answer and the outcome by the unit that has it, until somebody takes it up', async () => {
    const { id, receipt, see } = await filed();
    const first = await see();
    expect(first).toContain(receipt);
    expect(first).toMatch(/Donghu Station answers by .* at the latest.*If it is accepted, you get the outcome by/);
    await act(id, { transition: 'accept' });
    const taken = await see();
    expect(taken).not.toMatch(/answers by|If it is accepted/);
    expect(taken).toMatch(/Donghu Station is working on it\. You get the outcome by .* at the latest/);
  });

  test('names the unit it was passed on to, and keeps the one that received it', async () => {
    const { id, see } = await filed();
    await act(id, { transition: 'transfer', toUnit: 'SC02' });
    const passedOn = await see();
    expect(passedOn).toMatch(/Received by Donghu Station/);
    expect(passedOn).toMatch(/Now with Xiling Station/);
    expect(passedOn).toContain('Xiling Station answers by');
    expect(passedOn).not.toContain('Donghu Station answers by');
  });

  test('promises nothing any more once it has ended', async () => {
    const { id, see } = await filed();
    portal.setNow('2026-03-02T02:30:00Z');
    await act(id, { transition: 'refuse' });
    const ended = await see();
    expect(ended).toContain('It was not accepted.');
    expect(ended).not.toMatch(/answers by|you get the outcome|is working on it/i);
  });

  test.each([
    ['en', /We cannot tell right now how this matter stands/],
    ['zh-CN', /\u73b0\u5728\u67e5\u4e0d\u5230/],
  ])('promises nothing when nobody can look anything up for a while, and still shows the receipt, in %s', async (language, words) => {
    const { receipt, see } = await filed({ language });
    portal.setNow('2026-03-02T02:20:00Z');
    const client = language === 'en' ? '192.0.2.81' : '192.0.2.82';
    for (let tries = 0; tries < 11; tries += 1) await portal.post('/lookup', { receipt: '1111' }, { client });
    const unknown = await see(client);
    expect(unknown).toContain(receipt);
    expect(unknown).toMatch(words);
    expect(unknown).not.toMatch(/answers by|you get the outcome|\u6700\u665a/i);
  });

  test('spends one look-up when its access is over, however often it is opened', async () => {
    const { receipt, see } = await filed();
    portal.setNow('2026-03-02T02:20:00Z');
    const client = '192.0.2.83';
    for (let times = 0; times < 12; times += 1) expect(await see(client)).toContain('answers by');
    expect((await portal.post('/lookup', { receipt }, { client })).status).toBe(200);
  });

  test('leaves no draft behind when it is closed after that', async () => {
    const held = await draftsHeld();
    const { see, close } = await filed();
    portal.setNow('2026-03-02T02:20:00Z');
    await see();
    expect(await draftsHeld()).toBeGreaterThan(held + 1);
    await close();
    expect(await draftsHeld()).toBe(held);
  });
});
