import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';

const site = openBuiltSite();
let portal: ResidentPortal;

/** A Friday morning in the county on which SC01 is closed from ten to eleven. */
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  portal.setNow('2026-03-06T02:30:00Z');
  const days = { from: '2026-03-06', to: '2026-03-06' };
  for (const change of [
    { kind: 'closure', hours: { from: '10:00', to: '11:00' } },
    { kind: 'counter-out', counter: '2' },
    { kind: 'session', session: { kind: 'extended', from: '19:00', to: '20:00', counters: ['1'], onlineShare: 1 } },
  ]) {
    await changeTimetable(portal, { ...days, ...change });
  }
});
afterAll(() => site.remove());

async function textOf(path: string, language: string): Promise<string> {
  const answer = await portal.send('GET', path, { headers: { 'accept-language': language } });
  expect(answer.status).toBe(200);
  return withoutEntities((await answer.text()).replaceAll(/<[^>]*>/g, '\n')).replaceAll(/\s+/g, ' ');
}

test('the home page and the list of stations say that a station is closed, why, and when it opens', async () => {
  for (const path of ['/', '/stations', '/stations/SC01'])
    expect(await textOf(path, 'en'), path).toContain('Closed (No power), opens Fri 6 Mar, 11am');
  expect(await textOf('/', 'zh-CN')).toContain('\u4e34\u65f6\u5173\u95ed\uff1a\u505c\u7535\uff0c');
});

test('the page of a station lists what was changed of its hours', async () => {
  const english = await textOf('/stations/SC01', 'en');
  for (const line of [
    'closed 10am to 11am (No power)',
    'Counter 2 closed all day (No power)',
    'also open 7pm to 8pm, Late opening (No power)',
  ])
    expect(english).toContain(line);
  const chinese = await textOf('/stations/SC01', 'zh-CN');
  expect(chinese).toContain('10:00\u201311:00\u4e0d\u529e\u516c\uff1a\u505c\u7535');
  expect(chinese).toContain('19:00\u201320:00\u52a0\u5f00\u5ef6\u65f6\u670d\u52a1\uff1a\u505c\u7535');
  expect(await textOf('/stations/SC02', 'en')).not.toContain('Changes to these hours');
});
