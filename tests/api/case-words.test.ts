import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { turnDeadlineStatus } from '#core/cases/turn-deadline-status.ts';
import { QueueView, StaffCaseView } from '#shared/contract/cases.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { bearer } from './visitors.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
let harness: StaffHarness;
let clerk: string;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  harness = openStaffHarness(portal);
  clerk = await harness.cookieOf(memberOf('SC01', 'case-desk'));
});
afterAll(() => site.remove());

async function matterPage(access: string, language = 'en'): Promise<string> {
  const headers = { cookie: `__Host-matter=${access}`, 'accept-language': language };
  return withoutEntities(await (await portal.send('GET', '/matter', { headers })).text());
}

describe('what was written', () => {
  const written = '1. Ask the court.\n2. Write to us.\n\nThe desk';

  test.each(['en', 'zh-CN'])('by the office keeps its lines on the page of the resident in %s', async (language) => {
    const { id, access } = await fileReport(portal);
    await harness.advance(clerk, id, { transition: 'message', version: 1, note: 'Hello:\nfirst\nsecond' });
    await harness.advance(clerk, id, { transition: 'refuse', version: 2, note: written });
    const html = await matterPage(access, language);
    expect(html).toContain('<p>Hello:\nfirst\nsecond</p>');
    expect(html).toContain(`<p>${written}</p>`);
  });

  test('by the resident, and the list of what is missing, stand in lines as well', async () => {
    const { id, access } = await fileReport(portal);
    await harness.advance(clerk, id, { transition: 'return', version: 1, note: 'a photo\nthe address' });
    const supplied = { transition: 'supply', version: 2, request: newRequest(), note: 'No photo.\nNorth Street' };
    expect((await portal.post('/matter/transitions', supplied, bearer(access))).status).toBe(200);
    const html = await matterPage(access);
    expect(html).toContain('<p>a photo\nthe address</p>');
    expect(html).toContain('<p>No photo.\nNorth Street</p>');
  });
});

describe('the first answer a resident was promised', () => {
  const filedAt = '2026-03-02T02:00:00Z';
  const cookieAt = (unit: string) => harness.cookieOf(memberOf(unit, 'case-desk'));
  const lookedUp = async (receipt: string) => (await (await portal.post('/lookup', { receipt })).json()).access;
  const queued = async (id: string) => {
    const queue = QueueView.parse(await (await harness.send('GET', '/staff/api/queue', { cookie: await cookieAt('SC02') })).json());
    return queue.cases.find((entry) => entry.id === id);
  };
  const seenBy = async (id: string) =>
    StaffCaseView.parse(await (await harness.send('GET', `/staff/api/cases/${id}`, { cookie: await cookieAt('SC02') })).json());

  test('stays late over a transfer, on their page and in the queue of the unit that got it', async () => {
    portal.setNow(filedAt);
    const { id, receipt } = await fileReport(portal);
    const before = await portal.deps.cases.find(id);
    portal.setNow('2026-03-05T02:00:00Z');
    await harness.advance(await cookieAt('SC01'), id, { transition: 'transfer', version: 1, toUnit: 'SC02' });
    const html = await matterPage(await lookedUp(receipt));
    expect(html).toContain('You should have had an answer by Tuesday 3 March 2026');
    expect(html).not.toContain('answers by');
    expect(await queued(id)).toMatchObject({ deadlineStatus: 'red', due: before?.case.dueAt?.toISOString() });
    const { clocks } = await seenBy(id);
    expect(clocks.map(({ name, lastDay }) => [name, lastDay])).toMatchObject([
      ['triage', '2026-03-06'],
      ['promised', expect.any(String)],
      ['answer', '2026-03-03'],
    ]);
  });

  test('is told of to the unit that got it as well, once, though the unit before was told', async () => {
    portal.setNow(filedAt);
    const { id } = await fileReport(portal);
    portal.setNow('2026-03-05T02:00:00Z');
    const { cases } = portal.deps;
    const turn = () => turnDeadlineStatus({ env: portal.platform.env, cases }, id);
    expect([await turn(), await turn()]).toEqual([true, false]);
    await harness.advance(await cookieAt('SC01'), id, { transition: 'transfer', version: 1, toUnit: 'SC02' });
    expect([await turn(), await turn()]).toEqual([true, false]);
    expect((await cases.find(id))?.events.map(({ type }) => type)).toEqual(['filed', 'turned-red', 'transferred', 'turned-red']);
  });

  test('begins anew when a case is transferred that had been taken up', async () => {
    portal.setNow(filedAt);
    const { id, receipt } = await fileReport(portal);
    const desk = await cookieAt('SC01');
    await harness.advance(desk, id, { transition: 'accept', version: 1 });
    portal.setNow('2026-03-05T02:00:00Z');
    await harness.advance(await cookieAt('SC01'), id, { transition: 'transfer', version: 2, toUnit: 'SC02' });
    expect(await matterPage(await lookedUp(receipt))).toContain('Xiling Station answers by Friday 6 March 2026');
    expect(await queued(id)).not.toMatchObject({ deadlineStatus: 'red' });
  });
});
