import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite } from '#tests/support/built-site.ts';
import { textIn, type Visitor, visitorOf, type WalkedPage } from './page-walker.ts';
import { handlerOf } from './portal-handler.ts';
import { createPortal, mondayMorning, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';
import { hold, visitor } from './visitors.ts';
import { emptyPage, walkBooking, walkToCheck } from './walked-journeys.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

const change = (day: string, over: object) => changeTimetable(portal, { from: day, to: day, ...over });

/** Others take the time, at every counter that is free then. */
async function takeAway(day: string, start: string) {
  for (;;) {
    const answer = await portal.post('/holds', { party: [['ID2']], office: 'SC01', day, start });
    if (answer.status !== 201) return;
  }
}

const kept = 'Everything you entered is still here';
const said = (page: WalkedPage) => textIn(page.html);

describe('a time that cannot be had', () => {
  const taken = { office: 'SC02', day: '2026-03-03', start: '10:00' };
  const time = 'SC02/2026-03-03/10:00';

  test('says that what was entered is still there only where something was', async () => {
    await hold(portal, taken);
    const person = visitorOf(handlerOf(portal));
    const first = await person.send(await person.open('/appointments/new?services=ID2&office=SC02&day=2026-03-03'), { time });
    expect(said(first)).toContain('That time has just been taken Choose another time.');
    await person.send(await walkBooking(person, { day: '2026-03-05', start: '10:00' }), { see: 'yes' });
    const move = await person.send(await person.open('/matter/move?office=SC02'), { time });
    expect(said(move)).toContain('That time has just been taken Choose another time.');
    for (const page of [first, move]) expect(said(page), page.path).not.toContain('still here');
  });
});

type Lost = { readonly title: string; readonly day: string; readonly lose: (day: string) => Promise<void> };
const losses: readonly Lost[] = [
  { title: 'The office has closed that time', day: '2026-03-04', lose: (day) => change(day, { kind: 'closure' }) },
  {
    title: 'That time has just been taken',
    day: '2026-03-05',
    lose: async (day) => {
      portal.pass(11);
      await takeAway(day, '09:30');
    },
  },
  { title: 'No time is being kept for you', day: '2026-03-02', lose: async () => portal.pass(45) },
];

describe.each(losses)('a booking that was refused, $title,', ({ title, day, lose }) => {
  let person: Visitor;
  let draft: string;
  beforeAll(async () => {
    portal.setNow(mondayMorning);
    person = visitorOf(handlerOf(portal));
    const check = await walkToCheck(person, { day, start: '09:30' });
    draft = new URL(check.path, 'https://portal.example').search;
    await lose(day);
    const { status, html } = await person.send(check, {});
    expect([status, textIn(html).includes(title), textIn(html).includes(kept)]).toEqual([409, true, true]);
  });

  test('is refused in the same words when it is opened or confirmed again, with free times', async () => {
    const check = `/appointments/check${draft}`;
    for (const page of [await person.open(check), await person.send(emptyPage(check), {})]) {
      expect([page.status, said(page).includes(title), said(page).includes(kept)]).toEqual([409, true, true]);
      expect(said(page)).toMatch(/ Take \w+/);
    }
  });

  test('has no time kept for it on the page of the details either, until another is held', async () => {
    const details = await person.open(`/appointments/details${draft}`);
    expect(said(details)).toContain(title);
    expect(said(details)).toContain(kept);
    expect(said(details)).not.toContain('We keep this time for you');
    expect(details.html).toMatch(/href="\/appointments\/new[^"]*draft=[^"]*"[^>]*>\s*Choose a time again/);
    const check = await person.open(`/appointments/check${draft}`);
    const offer = /name="offer" value="([^"]*)"/.exec(check.html)?.[1] ?? '';
    const held = await person.send(check, {}, ['offer', offer]);
    expect([held.path.startsWith('/appointments/check'), said(held).includes('We keep this time for you')]).toEqual([true, true]);
    expect(said(await person.open(`/appointments/details${draft}`))).toContain('We keep this time for you');
  });
});

test('whoever has confirmed too often from one network can confirm again once the time to wait is over', async () => {
  const client = '192.0.2.77';
  const person = visitorOf(handlerOf(portal, client));
  const check = await walkToCheck(person, { day: '2026-03-12', start: '09:00' });
  for (let made = 0; made < 30; made += 1) await portal.post('/appointments', visitor('x'), { client });
  const refused = await person.send(check, {});
  expect([refused.status, said(refused).includes('Try again in')]).toEqual([429, true]);
  expect(said(refused)).toContain('13800001111');
  expect(refused.html).toMatch(/<form method="post">(?:(?!<\/form>)[\s\S])*Book this time/);
  portal.pass(10);
  expect(said(await person.send(refused, {}))).toContain('Your appointment is booked');
});
