import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AvailableDay } from '#shared/contract/availability.ts';
import { OfficeStatusView } from '#shared/contract/offices.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, mondayMorning, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
const broken = { zh: '\u8bbe\u5907\u68c0\u4fee', en: 'Repairs.' };
const moving = { zh: '\u642c\u8fc1', en: 'Moving' };
const everyDay = { from: '2026-03-02', to: '2026-03-16' };

const change = (office: string, body: object) => changeTimetable(portal, body, office);

/** Counter 3 of SC01, the only one for CR1, is out of service throughout; so is the only one of SC02, on the Wednesday alone. */
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  portal.setNow(mondayMorning);
  await change('SC01', { ...everyDay, kind: 'counter-out', counter: '3', reason: broken });
  const hours = { from: '08:30', to: '11:00' };
  await change('SC01', { from: '2026-03-05', to: '2026-03-05', kind: 'closure', hours, reason: moving });
  await change('SC02', { from: '2026-03-04', to: '2026-03-04', kind: 'counter-out', counter: '1', reason: broken });
});
afterAll(() => site.remove());

async function listed(services: string, office: string, day: string): Promise<AvailableDay | undefined> {
  const { days } = await (await portal.get(`/availability?services=${services}&office=${office}`)).json();
  return days.find((entry: AvailableDay) => entry.day === day);
}

async function textOf(path: string, language: string): Promise<string> {
  const answer = await portal.send('GET', path, { headers: { 'accept-language': language } });
  return withoutEntities((await answer.text()).replaceAll(/<[^>]*>/g, '\n')).replaceAll(/\s+/g, ' ');
}

test('the list says which change keeps a service from being done on a day, and no other', async () => {
  expect(await listed('CR1', 'SC01', '2026-03-03')).toEqual({
    day: '2026-03-03',
    left: 0,
    sessions: [],
    state: 'counter-out',
    reason: broken,
  });
  expect(await listed('CR1', 'SC01', '2026-03-05'), 'closed for some hours, too').toMatchObject({ state: 'counter-out', reason: broken });
  expect(await listed('ID2', 'SC01', '2026-03-03'), 'other counters do it').toMatchObject({ state: 'open' });
  expect(await listed('CR1', 'SC01', '2026-03-08'), 'nothing is held on a Sunday').not.toHaveProperty('reason');
  expect(await listed('ID2', 'SC02', '2026-03-04')).toMatchObject({ state: 'counter-out', reason: broken });
  expect(await listed('ID2', 'SC02', '2026-03-10'), 'closed by the pack').toMatchObject({ state: 'closure' });
});

test('the page of times says why nothing is free on the day that is chosen, and on all days', async () => {
  const day = '/appointments/new?services=ID2&office=SC02&day=2026-03-04';
  expect(await textOf(day, 'en')).toContain('The counter for this is out of service on this day: Repairs.');
  expect(await textOf(day, 'zh-CN')).toContain(
    '\u529e\u8fd9\u4e2a\u4e8b\u9879\u7684\u7a97\u53e3\u6682\u505c\u529e\u7406\uff1a\u8bbe\u5907\u68c0\u4fee\u3002',
  );
  const always = await textOf('/appointments/new?services=CR1&office=SC01', 'en');
  expect(always).toContain('There is nothing free here in the next 14 days.');
  expect(always).toContain('The counter for this is out of service on this day: Repairs.');
});

test('a station whose every counter is out of service is closed for that reason', async () => {
  portal.setNow('2026-03-04T02:00:00Z');
  const { offices } = OfficeStatusView.parse(await (await portal.get('/offices/status?office=SC02&office=SC01')).json());
  expect(offices[0]).toMatchObject({ openUntil: null, opens: { day: '2026-03-05' }, closedBecause: { kind: 'closure', reason: broken } });
  expect(offices[1]).toMatchObject({ openUntil: '12:00', closedBecause: null });
  expect(await textOf('/stations/SC02', 'en')).toContain('Closed (Repairs), opens Thu 5 Mar');
});
