import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { textIn } from './page-walker.ts';
import { createPortal, mondayMorning, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';
import { bearer, book, wish } from './visitors.ts';

const site = openBuiltSite();
const phone = { zh: '0999-888 0011', en: '0999-888 0011' };
const offices = smallCounty.offices.map((office) => ({ ...office, phone }));
const settings = { ...smallCounty.settings, booking: { ...smallCounty.settings.booking, mostMoves: 1 } };
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ county: { ...smallCounty, offices, settings }, renderPage: site.renderPage });
});
afterAll(() => site.remove());

const change = (day: string, over: object) => changeTimetable(portal, { from: day, to: day, ...over });

async function accessTo(receipt: string): Promise<string> {
  return (await (await portal.post('/lookup', { receipt })).json()).access;
}

/** What a page says, and where its telephone links lead. */
async function page(path: string, access: string) {
  const headers = { cookie: `__Host-matter=${access}`, 'accept-language': 'en' };
  const html = await (await portal.send('GET', path, { headers })).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const links: readonly string[] = main.match(/href="tel:[^"]*"/g) ?? [];
  return { advice: textIn(html).match(/telephone|To speak to somebody/gi) ?? [], links };
}

/** An appointment at ten, an hour before it begins. */
async function anHourBefore(day: string, change: (counter: string) => Promise<void> = async () => {}) {
  portal.setNow(mondayMorning);
  const { receipt, appointment } = await book(portal, { day, start: '10:00' });
  await change(appointment.slots[0]?.counter ?? '');
  portal.setNow(`${day}T01:00:00Z`);
  return accessTo(receipt);
}

const number = 'href="tel:09998880011"';

test('a page that says nothing can be changed any more says once to telephone, with the number to press', async () => {
  const access = await anHourBefore('2026-03-03');
  for (const path of ['/matter/move', '/matter/cancel']) {
    const { advice, links } = await page(path, access);
    expect([advice.length, links], path).toEqual([1, [number]]);
  }
  expect((await page('/matter', access)).advice).toHaveLength(1);
  expect((await page('/matter', access)).links).toContain(number);
});

test('an appointment of a counter out of service, too near to be changed, says so once', async () => {
  const day = '2026-03-05';
  const access = await anHourBefore(day, (counter) => change(day, { kind: 'counter-out', counter }));
  const { advice, links } = await page('/matter', access);
  expect([advice.length, links.includes(number)]).toEqual([1, true]);
});

test('an appointment at a time that is closed says not to telephone: it can be moved until it would end', async () => {
  const access = await anHourBefore('2026-03-04', () => change('2026-03-04', { kind: 'closure' }));
  const { advice, links } = await page('/matter', access);
  expect([advice.length, links.includes(number)]).toEqual([0, true]);
});

test('an appointment that was moved as often as allowed says so once, when its time is closed too', async () => {
  portal.setNow(mondayMorning);
  const { access } = await book(portal, { day: '2026-03-10', start: '10:00' });
  const held = await portal.post('/holds', { ...wish({ day: '2026-03-11', start: '10:00' }), moves: true }, bearer(access));
  expect((await portal.post('/matter/move', { hold: (await held.json()).hold }, bearer(access))).status).toBe(200);
  const [open, move] = [await page('/matter', access), await page('/matter/move', access)];
  expect([open.advice.length, open.links.includes(number)]).toEqual([1, true]);
  expect([move.advice.length, move.links]).toEqual([1, [number]]);
  await change('2026-03-11', { kind: 'closure' });
  expect((await page('/matter', access)).advice).toHaveLength(1);
});

test('a closed time with no other to offer does not speak of times below', async () => {
  portal.setNow(mondayMorning);
  const services = ['CR1'];
  await change('2026-03-02', { kind: 'counter-out', counter: '3', to: '2026-03-16' });
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' };
  const body = new URLSearchParams({ time: 'SC01/2026-03-12/10:00' }).toString();
  const answer = await portal.send('POST', `/appointments/new?services=${services}&office=SC01`, { body, headers });
  const text = textIn(await answer.text());
  expect([answer.status, text.includes('The office has closed that time')]).toEqual([409, true]);
  expect(text).toContain('We found no other free time');
  expect(text).not.toMatch(/below|These are the nearest/);
});
