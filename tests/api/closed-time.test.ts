import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChangeView } from '#shared/contract/timetable.ts';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { type Handler, textIn, visitorOf } from './page-walker.ts';
import { handlerOf } from './portal-handler.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { bearer, book, hold, problemOf, visitor, wish } from './visitors.ts';
import { receiptOn, walkBooking, walkToCheck } from './walked-journeys.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
let resident: Handler;
let staff: StaffHarness;
let leader: string;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
  resident = handlerOf(portal);
  staff = openStaffHarness(portal);
  leader = await staff.cookieOf(memberOf('SC01', 'station-leader'));
});
afterAll(() => site.remove());

const reason = { zh: '\u505c\u7535', en: 'No power' };

async function close(day: string, over: object = {}) {
  const body = { request: newRequest(), kind: 'closure', from: day, to: day, reason, ...over };
  const answer = await staff.send('POST', '/staff/api/timetable/changes', { cookie: leader, body });
  const { change } = ChangeView.parse(await answer.json());
  portal.pass(0.1);
  return () => staff.send('POST', `/staff/api/timetable/changes/${change.id}/withdraw`, { cookie: leader });
}

const matterOf = async (access: string) => (await (await portal.get('/matter', bearer(access))).json()).matter;

async function pageOf(path: string, access = ''): Promise<string> {
  const headers = { cookie: `__Host-matter=${access}`, 'accept-language': 'en' };
  return withoutEntities(textIn(await (await portal.app.request(`https://portal.example${path}`, { headers })).text()));
}

describe('a hold in flight when the office closes that time', () => {
  test('is refused because it is closed, not because somebody else has it, with the nearest others', async () => {
    const day = '2026-03-04';
    const [toBook, toMove] = [await hold(portal, { day, start: '09:00' }), await book(portal, { day: '2026-03-05', start: '09:00' })];
    const moving = await portal.post('/holds', wish({ day, start: '10:00', moves: true }), bearer(toMove.access));
    await close(day);
    expect(await problemOf(await portal.post('/appointments', visitor(toBook.hold)))).toBe('409 time-closed');
    const move = await portal.post('/matter/move', { hold: (await moving.json()).hold }, bearer(toMove.access));
    expect(await problemOf(move)).toBe('409 time-closed');
    const late = await (await portal.post('/holds', wish({ day, start: '11:00' }))).json();
    expect(late).toMatchObject({ code: 'time-closed', alternatives: [{}, {}, {}] });
  });

  test('is refused as lost when somebody else has it and the office is open', async () => {
    const slot = { office: 'SC02', day: '2026-03-04', start: '10:00' };
    const first = await hold(portal, slot);
    portal.pass(11);
    await book(portal, slot);
    expect(await problemOf(await portal.post('/appointments', visitor(first.hold)))).toBe('409 slot-taken');
  });
});

describe('pages of a booking when the office closes its time', () => {
  test('the refused confirmation says so, in its title too; the page with the receipt tells what to do', async () => {
    const day = '2026-03-12';
    const [booking, booked] = [visitorOf(resident), visitorOf(resident)];
    const check = await walkToCheck(booking, { day, start: '09:00' });
    const shown = await walkBooking(booked, { day, start: '10:00' });
    await close(day);
    const refused = await booking.send(check, {});
    expect([refused.status, /<title>([^·]*)/.exec(refused.html)?.[1]?.trim()]).toEqual([409, 'Error: Check your answers']);
    expect(textIn(refused.html)).toContain('The office has closed that time');
    expect(textIn(refused.html)).toContain('Take Fri 13 Mar');
    const again = textIn((await booked.open(shown.path)).html);
    expect(again).toContain(receiptOn(shown));
    expect(again).toContain('The time of this appointment is closed');
    expect(again).toMatch(/No power.*Move it to another time: nobody will do it for you/);
    expect(again).not.toContain('Your appointment is booked');
    expect(again).not.toContain('Add to your calendar');
    expect((await booked.open(shown.path.replace('booked', 'calendar.ics'))).path).toBe(shown.path);
    const seen = await booked.open('/matter');
    expect(textIn(seen.html)).not.toContain('Add to your calendar');
    expect((await booked.open('/matter/calendar.ics')).path).toBe('/matter');
  });
});

describe('a day that is closed for a part of it', () => {
  test('says why, and heads its times from when they really begin', async () => {
    const day = '2026-03-06';
    await close(day, { hours: { from: '14:00', to: '15:00' } });
    const { days } = await (await portal.get('/availability?services=ID2&office=SC01')).json();
    const listed = days.find((entry: { day: string }) => entry.day === day);
    expect(listed).toMatchObject({ state: 'open', stops: [{ from: '14:00', to: '15:00', reason }] });
    expect(listed.sessions.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      ['08:30', '12:00'],
      ['15:00', '17:30'],
    ]);
    const page = await pageOf(`/appointments/new?services=ID2&office=SC01&day=${day}`);
    expect(page).toContain('Closed from 2pm to 3pm on this day: No power.');
    expect(page).toContain('Afternoon, 3pm to 5:30pm');
  });

  test('names what closes, in its order, also where nothing of a session is left', async () => {
    const day = '2026-03-13';
    await close(day, { hours: { from: '14:00', to: '17:30' } });
    await close(day, { hours: { from: '09:00', to: '09:30' } });
    const { days } = await (await portal.get('/availability?services=ID2&office=SC01')).json();
    const listed = days.find((entry: { day: string }) => entry.day === day);
    expect(listed.stops.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      ['09:00', '09:30'],
      ['14:00', '17:30'],
    ]);
  });
});

describe('an appointment whose time the office closed afterwards', () => {
  test('says so, why, and that nobody else will move it, until the office opens again', async () => {
    const day = '2026-03-09';
    const { access } = await book(portal, { day, start: '10:00' });
    const elsewhen = await book(portal, { day, start: '14:00' });
    expect(await matterOf(access)).toMatchObject({ stop: null });
    const reopen = await close(day, { hours: { from: '09:30', to: '10:30' } });
    expect(await matterOf(access)).toMatchObject({ status: 'booked', stop: { kind: 'closure', reason } });
    expect(await matterOf(elsewhen.access)).toMatchObject({ stop: null });
    expect(await pageOf('/matter', access)).toMatch(
      /The office has closed this time.*No power.*Move it to another time.*nobody will do it for you/,
    );
    expect(await pageOf('/matter', elsewhen.access)).not.toContain('has closed');
    const kept = /You keep your present time|keep the present time|goes to somebody else/;
    for (const path of ['/matter/move', '/matter/cancel']) {
      expect(await pageOf(path, access)).toContain('The office has closed this time');
      expect(await pageOf(path, access)).not.toMatch(kept);
      expect(await pageOf(path, elsewhen.access)).toMatch(kept);
    }
    await reopen();
    portal.pass(0.1);
    expect(await matterOf(access)).toMatchObject({ stop: null });
  });

  test('says so too when every counter that does it is out of service, or its added session is withdrawn', async () => {
    const day = '2026-03-10';
    const { access } = await book(portal, { services: ['CR1'], day, start: '10:00' });
    const evening = { kind: 'extended', from: '19:00', to: '20:00', counters: ['1'], onlineShare: 1 };
    const withdraw = await close(day, { kind: 'session', session: evening });
    const late = await book(portal, { day, start: '19:00' });
    await close(day, { kind: 'counter-out', counter: '3' });
    await withdraw();
    portal.pass(0.1);
    expect(await matterOf(access)).toMatchObject({ stop: { kind: 'closure', reason } });
    expect(await matterOf(late.access)).toMatchObject({ stop: { kind: 'closure', reason: null } });
  });

  test('costs a lookup nothing: it is told when the opened matter is read', async () => {
    const { receipt } = await book(portal, { day: '2026-03-11', start: '10:00' });
    expect((await (await portal.post('/lookup', { receipt })).json()).matter).not.toHaveProperty('stop');
  });
});
