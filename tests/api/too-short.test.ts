import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AvailableDay } from '#shared/contract/availability.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { textIn } from './page-walker.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
/** Both together take longer than what can be booked online of any weekday session, but not longer than a Saturday one at SC01. */
const minutes = new Map([
  ['ID2', 70],
  ['LR1', 100],
]);
const services = smallCounty.services.map((service) => ({ ...service, minutes: minutes.get(service.code) ?? service.minutes }));
beforeAll(async () => {
  portal = await createPortal({ county: { ...smallCounty, services }, renderPage: site.renderPage });
});
afterAll(() => site.remove());

async function stateOf(office: string, day: string) {
  const { days } = await (await portal.get(`/availability?services=ID2,LR1&office=${office}`)).json();
  return days.find((entry: AvailableDay) => entry.day === day);
}

async function pageOf(query: string, language: string): Promise<string> {
  const answer = await portal.send('GET', `/appointments/new?services=ID2,LR1&${query}`, { headers: { 'accept-language': language } });
  return withoutEntities(textIn(await answer.text()));
}

test('a day of which no session is long enough for the visit says so; it is neither closed nor full', async () => {
  const [monday, tuesday, sunday] = ['2026-03-02', '2026-03-03', '2026-03-08'];
  for (const day of [monday, tuesday]) expect(await stateOf('SC01', day)).toMatchObject({ state: 'too-short', left: 0 });
  expect(await stateOf('SC01', '2026-03-07'), 'a long session').toMatchObject({ state: 'open' });
  expect(await stateOf('SC01', sunday), 'no session').toMatchObject({ state: 'closed' });
  expect(await stateOf('SC02', tuesday)).toMatchObject({ state: 'too-short' });
  expect(await stateOf('SC02', '2026-03-10'), 'closed by the pack').toMatchObject({ state: 'closure' });
});

test('the page of times says it on the tile of the day, and in full when the day is shown', async () => {
  const [english, chinese] = [await pageOf('office=SC01&day=2026-03-03', 'en'), await pageOf('office=SC01&day=2026-03-03', 'zh-CN')];
  expect(english).toMatch(/3 Mar too short/);
  expect(english).toContain('No session of this day is long enough for everything you want to do.');
  expect(chinese).toContain('\u65f6\u6bb5\u4e0d\u591f\u957f');
  expect(chinese).toContain('\u8fd9\u4e00\u5929\u6ca1\u6709\u591f\u957f\u7684\u65f6\u6bb5');
});

test('an office where that holds of every day says so at once, and does not say that it is fully booked', async () => {
  const page = await pageOf('office=SC02', 'en');
  expect(page).toContain('There is nothing free here in the next 14 days.');
  expect(page).toContain('No session of this day is long enough for everything you want to do.');
  expect(await pageOf('office=SC02', 'zh-CN')).not.toContain('\u7ea6\u6ee1');
  expect(await pageOf('', 'en')).toContain('Nothing free for 14 days');
});
