import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsIn } from '#tests/adversary/fuzz/visitor.ts';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, hold, problemOf, wish } from './visitors.ts';

const allowed = 10;
const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

/** Times that are free: what a move gives back is not offered again at once. */
const days = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'];
const starts = ['09:00', '09:30', '10:00', '10:30', '14:00', '14:30', '15:00', '15:30'];
const free = days.flatMap((day) => starts.map((start) => ({ day, start }))).values();
const held = async () => (await hold(portal, free.next().value)).hold;
const moveTimes = async (access: string, times: number) => {
  for (let count = 0; count < times; count += 1) {
    expect((await portal.post('/matter/move', { hold: await held() }, bearer(access))).status).toBe(200);
  }
};
const page = async (path: string, access: string, language = 'en') => {
  const opened = await portal.send('GET', path, { headers: { cookie: `__Host-matter=${access}`, 'accept-language': language } });
  return { status: opened.status, html: await opened.text() };
};

test(`an appointment is moved ${allowed} times and no more; it stays, and can be cancelled`, async () => {
  const { access } = await book(portal);
  await moveTimes(access, allowed);
  const before = (await (await portal.get('/matter', bearer(access))).json()).matter;
  expect(before).toMatchObject({ version: allowed + 1, movesLeft: 0, changeable: true });
  expect(await problemOf(await portal.post('/matter/move', { hold: await held() }, bearer(access)))).toBe('409 moved-too-often');
  expect((await (await portal.get('/matter', bearer(access))).json()).matter).toEqual(before);
  const moving = await portal.post('/holds', wish({ ...free.next().value, moves: true }), bearer(access));
  expect(await problemOf(moving)).toBe('409 moved-too-often');
  expect((await portal.post('/matter/cancel', undefined, bearer(access))).status).toBe(200);
});

test('the last move sent twice is answered twice', async () => {
  const { access } = await book(portal, { start: '10:00' });
  await moveTimes(access, allowed - 1);
  const token = await held();
  const answers = [1, 2].map(() => portal.post('/matter/move', { hold: token }, bearer(access)));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
});

test('the form of the last move sent twice ends on the page of the moved appointment both times', async () => {
  const { access } = await book(portal, { start: '10:30' });
  await moveTimes(access, allowed - 1);
  const { day = '', start = '' } = free.next().value ?? {};
  const offered = (await page(`/matter/move?office=SC01&day=${day}`, access)).html;
  const form = formsIn(offered, '/matter/move').find(({ fields }) => fields.some(({ name }) => name === 'time'));
  const time = `SC01/${day}/${start}`;
  const own = form?.fields.map(({ name, values }): [string, string] => [name, name === 'time' ? time : (values[0] ?? '')]);
  expect(form?.fields.find(({ name }) => name === 'time')?.values).toContain(time);
  const press = () =>
    portal.send('POST', form?.action ?? '', {
      body: new URLSearchParams(own).toString(),
      headers: {
        cookie: `__Host-matter=${access}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
  const answers = await Promise.all([press(), press()]);
  for (const { status, headers } of [...answers, await press()]) {
    expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(/^\/matter\?done=moved&/)]);
  }
  const { matter } = await (await portal.get('/matter', bearer(access))).json();
  expect(matter).toMatchObject({ version: allowed + 1, movesLeft: 0, slots: [{ start }] });
});

test('a time is promised to be kept where there is more to fill in, and not to whom moves at once', async () => {
  const { access } = await book(portal, { start: '11:30' });
  const kept = /We keep the time for you for 10 minutes/;
  expect((await page('/appointments/new?service=ID2&office=SC01', access)).html).toMatch(kept);
  const moving = (await page('/matter/move', access)).html;
  expect(moving).toContain('Move to another time');
  expect(moving).not.toMatch(kept);
});

test('the pages say so before a time is chosen', async () => {
  const { access } = await book(portal, { start: '11:00' });
  expect((await page('/matter', access)).html).toContain('/matter/move');
  await moveTimes(access, allowed);
  const opened = await page('/matter', access);
  expect(opened.html).toContain('You have moved it as often as allowed');
  expect(opened.html).not.toContain('/matter/move');
  expect((await page('/matter/cancel', access)).html).not.toContain('/matter/move');
  const move = await page('/matter/move', access);
  expect(move.status).toBe(409);
  expect(move.html).toContain('This appointment has been moved as often as allowed');
  const chinese = await page('/matter/move', access, 'zh-CN');
  expect(chinese.html).toContain('\u6539\u671f\u7684\u6b21\u6570\u5df2\u7ecf\u7528\u5b8c');
});
