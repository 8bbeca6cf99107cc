import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longestNote, StaffCaseView } from '#shared/contract/cases.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { fileReport, memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { bearer, problemOf } from './visitors.ts';

const allowed = 20;
const megabyte = 1_000_000;
const site = openBuiltSite();
let portal: ResidentPortal;
let room: StaffHarness;
let clerk: string;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  room = openStaffHarness(portal, portal.deps.cases, site.renderPage);
  clerk = await room.cookieOf(memberOf('SC01', 'case-desk'));
});
afterAll(() => site.remove());

type Filed = Awaited<ReturnType<typeof fileReport>>;
const versionOf = async ({ id }: Filed) => (await portal.deps.cases.find(id))?.case.version;
const reply = async (filed: Filed, over: object = {}) => {
  const body = { transition: 'reply', version: await versionOf(filed), request: newRequest(), note: 'words', ...over };
  return portal.post('/matter/transitions', body, bearer(filed.access));
};
const replyTimes = async (filed: Filed, times: number, over: object = {}) => {
  for (let count = 0; count < times; count += 1) expect((await reply(filed, over)).status).toBe(200);
};
const answer = async (filed: Filed, over: object = {}) => {
  const done = await room.advance(clerk, filed.id, { transition: 'message', version: await versionOf(filed), ...over });
  expect(done.status).toBe(200);
};
const matterPage = async ({ access }: Filed, language = 'en') => {
  const headers = { cookie: `__Host-matter=${access}`, 'accept-language': language };
  return (await portal.send('GET', '/matter', { headers })).text();
};

describe('messages of a resident that nobody has answered', () => {
  test(`are ${allowed} at most; one more is refused, and nothing is written`, async () => {
    const filed = await fileReport(portal);
    await replyTimes(filed, allowed);
    const before = await portal.deps.cases.find(filed.id);
    expect(await problemOf(await reply(filed))).toBe('409 too-many-replies');
    expect(await portal.deps.cases.find(filed.id)).toEqual(before);
  });

  test('begin anew once staff did something the resident sees', async () => {
    const filed = await fileReport(portal);
    await replyTimes(filed, allowed);
    await answer(filed);
    await replyTimes(filed, allowed);
    expect(await problemOf(await reply(filed))).toBe('409 too-many-replies');
    await answer(filed, { transition: 'return', note: 'a photo' });
    expect((await reply(filed)).status).toBe(200);
  });

  test('are no more than that when the last ones are sent at once', async () => {
    const filed = await fileReport(portal);
    await replyTimes(filed, allowed - 1);
    const answers = await Promise.all(Array.from({ length: 6 }, () => reply(filed)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await portal.deps.cases.find(filed.id))?.case.replies).toBe(allowed);
  });

  test('are the answer again when the last of them is sent twice', async () => {
    const filed = await fileReport(portal);
    await replyTimes(filed, allowed - 1);
    const sent = { version: await versionOf(filed), request: newRequest() };
    expect((await reply(filed, sent)).status).toBe(200);
    expect((await reply(filed, sent)).status).toBe(200);
  });

  test('are counted on the page, which says whom to call instead of a form', async () => {
    const filed = await fileReport(portal);
    expect(await matterPage(filed)).toContain('name="note-reply"');
    await replyTimes(filed, allowed);
    const html = withoutEntities(await matterPage(filed));
    expect(html).toContain('You have left 20 messages. Please wait for an answer');
    expect(html).toMatch(/If it is urgent, telephone [^<]+: [^<]+</);
    expect(html).not.toContain('name="note-reply"');
    const chinese = await matterPage(filed, 'zh-CN');
    expect(chinese).toContain('\u60a8\u5df2\u7559\u8a0020\u6761\uff0c\u8bf7\u7b49\u56de\u590d');
  });

  test('are not lost when they are one too many', async () => {
    const filed = await fileReport(portal);
    const version = String(await versionOf(filed));
    const matter = (await (await portal.get('/matter', bearer(filed.access))).json()).handle;
    await replyTimes(filed, allowed);
    const form = { transition: 'reply', version, request: newRequest(), 'note-reply': 'my last words', matter };
    const headers = {
      cookie: `__Host-matter=${filed.access}`,
      'accept-language': 'en',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const html = await (await portal.send('POST', '/matter', { body: new URLSearchParams(form).toString(), headers })).text();
    expect(html).toContain('my last words');
    expect(html).toContain('Your words were not sent. Copy them');
  });
});

describe('changes of opened matters', () => {
  const client = '203.0.113.7';
  const records = async () => {
    const { Items = [] } = await portal.table.client.send(new ScanCommand({ TableName: portal.table.tableName }));
    return Items.filter(({ pk }) => pk?.S?.startsWith('I#')).length;
  };

  test('are counted for a client before a key of theirs is kept', async () => {
    const { access } = await fileReport(portal);
    const before = await records();
    const cancel = (number: number) => {
      const headers = { ...bearer(access).headers, 'idempotency-key': `a-key-of-sixteen-${number}` };
      return portal.post('/matter/cancel', undefined, { headers, client });
    };
    const statuses: number[] = [];
    for (let number = 0; number < 40; number += 1) statuses.push((await cancel(number)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await records()) - before).toBeLessThanOrEqual(30);
    for (const path of ['/matter/move', '/matter/transitions']) {
      expect((await portal.post(path, {}, { ...bearer(access), client })).status).toBe(429);
    }
  });
});

describe('a case with as much in it as may be', () => {
  const asked = Array.from({ length: longestNote / 2 }, () => '"').join('\n');
  let filed: Filed;
  beforeAll(async () => {
    filed = await fileReport(portal);
    const note = '"'.repeat(longestNote);
    for (let round = 0; round < 3; round += 1) {
      await replyTimes(filed, allowed, { note });
      await answer(filed, { note });
    }
    await answer(filed, { transition: 'return', note: asked });
    await replyTimes(filed, allowed, { note });
    for (let round = 0; round < 10; round += 1) await answer(filed, { note });
  });

  test('opens for both sides in less than a megabyte, and staff read back to its first event', async () => {
    const seen = await (await portal.get('/matter', bearer(filed.access))).text();
    expect(seen.length).toBeLessThan(megabyte);
    const { matter } = JSON.parse(seen);
    expect(matter.events[0].items).toHaveLength(longestNote / 2);
    const html = await matterPage(filed);
    expect(html.length).toBeLessThan(megabyte);
    expect(html).toContain('What happened before is not shown here');

    const numbers: number[] = [];
    let before: number | null = null;
    do {
      const query: string = before === null ? '' : `?before=${before}`;
      const text = await (await room.send('GET', `/staff/api/cases/${filed.id}${query}`, { cookie: clerk })).text();
      expect(text.length).toBeLessThan(megabyte);
      const page = StaffCaseView.parse(JSON.parse(text));
      numbers.unshift(...page.events.map(({ number }) => number));
      before = page.earlier;
    } while (before !== null);
    const { events = [] } = (await portal.deps.cases.find(filed.id)) ?? {};
    expect([...new Set(numbers)].toSorted((one, other) => one - other)).toEqual(events.map(({ number }) => number));
  });

  test('has its older pages linked for staff, and a form on each', async () => {
    const page = async (query: string) => {
      const opened = await room.app.request(`https://staff.example/staff/cases/${filed.id}${query}`, {
        headers: { cookie: clerk, 'accept-language': 'en' },
      });
      return opened.text();
    };
    const latest = await page('');
    expect(latest.length).toBeLessThan(megabyte);
    const [, older] = /href="[^"]*(\?before=\d+)"/.exec(latest) ?? [];
    expect(older).toBeDefined();
    const earlier = await page(older ?? '');
    expect(earlier).toContain('Back to the latest');
    expect(earlier).not.toContain('aria-current="step"');
    expect(earlier).toContain('name="note-message"');
    expect(await page('?before=x')).toContain('aria-current="step"');
  });
});
