import { beforeAll, describe, expect, test } from 'vitest';
import { OfficeStatusView } from '#shared/contract/offices.ts';
import { ChangesView, ChangeView, TimetableChange } from '#shared/contract/timetable.ts';
import { smallCounty } from '#tests/support/small-county.ts';
import { createPortal, mondayMorning, type ResidentPortal } from './resident-portal.ts';
import { memberOf, newRequest, openStaffHarness, type StaffHarness } from './staff-harness.ts';
import { book, hold, problemOf, visitor, wish } from './visitors.ts';
import { openWorkerHarness } from './worker-harness.ts';

let portal: ResidentPortal;
let staff: StaffHarness;
let leader: string;
beforeAll(async () => {
  portal = await createPortal();
  staff = openStaffHarness(portal);
  await setNow(mondayMorning);
});

/** A session lasts some hours: at another instant the leader signs in anew. */
async function setNow(now: Date | string) {
  portal.setNow(now);
  leader = await staff.cookieOf(memberOf('SC01', 'station-leader'));
}

async function bodyOf(answer: Response): Promise<ReturnType<typeof JSON.parse>> {
  return JSON.parse(await answer.text());
}

const reason = { zh: '\u505c\u7535', en: 'No power' };
const changes = '/staff/api/timetable/changes';
const closure = (day: string, over: object = {}) => ({ request: newRequest(), kind: 'closure', from: day, to: day, reason, ...over });
const evening = { kind: 'extended', from: '19:00', to: '20:00', counters: ['1'], onlineShare: 1 };

async function change(body: object, cookie = leader) {
  const answer = await staff.send('POST', changes, { cookie, body });
  if (answer.status !== 200) throw new Error(await answer.text());
  return ChangeView.parse(await answer.json());
}

const withdraw = (id: string) => staff.send('POST', `${changes}/${id}/withdraw`, { cookie: leader });

/** What a list shows of a day at SC01 once it is no longer the one from before. */
async function listed(day: string) {
  portal.pass(0.1);
  const { days } = await (await portal.get('/availability?services=ID2&office=SC01')).json();
  return days.find((entry: { day: string }) => entry.day === day);
}

async function statusOf(office: string) {
  portal.pass(0.1);
  const view = OfficeStatusView.parse(await (await portal.get(`/offices/status?office=${office}`)).json());
  return view.offices[0];
}

describe('an office closed at noon with a hold in flight', () => {
  const slot = { day: '2026-03-04', start: '10:15' };

  test('books the hold no more, shows the reason, and offers other times instead', async () => {
    const booked = await book(portal, { ...slot, start: '11:00' });
    const held = await hold(portal, slot);
    const closed = await change(closure(slot.day));
    expect(closed).toMatchObject({ state: 'applied', booked: 1 });
    expect(await problemOf(await portal.post('/appointments', visitor(held.hold)))).toBe('409 time-closed');
    expect(await listed(slot.day)).toMatchObject({ state: 'closure', left: 0, reason });
    const refused = await (await portal.post('/holds', wish(slot))).json();
    expect(refused).toMatchObject({ code: 'time-closed', alternatives: [{}, {}, {}] });
    for (const { day } of refused.alternatives) expect(day).not.toBe(slot.day);
    expect((await portal.get('/matter', { headers: { authorization: `Bearer ${booked.access}` } })).status).toBe(200);
    expect((await withdraw(closed.change.id)).status).toBe(200);
    expect(await listed(slot.day)).toMatchObject({ state: 'open' });
    expect((await portal.post('/holds', wish(slot))).status).toBe(201);
  });
});

describe('a closure of some hours', () => {
  const day = '2026-03-06';

  test('is told, and kept, in whole intervals of the ledger: outward', async () => {
    expect(smallCounty.ledgerIntervalMinutes).toBe(15);
    const quarters = await createPortal();
    const staffThere = openStaffHarness(quarters);
    const cookie = await staffThere.cookieOf(memberOf('SC01', 'station-leader'));
    const send = (body: object) => staffThere.send('POST', changes, { cookie, body });
    const hours = { from: '09:20', to: '11:00' };
    const body = closure(day, { hours });
    const slot = { services: ['ID2'], day, start: '09:00' };
    const held = await hold(quarters, slot);
    for (const sent of [body, body]) {
      const answer = await send(sent);
      expect([answer.status, await bodyOf(answer)]).toMatchObject([200, { change: { hours: { from: '09:15', to: '11:00' } } }]);
    }
    expect(ChangesView.parse(await bodyOf(await staffThere.send('GET', changes, { cookie }))).changes).toHaveLength(1);
    expect(await problemOf(await quarters.post('/appointments', visitor(held.hold)))).toBe('409 time-closed');
    expect(await problemOf(await quarters.post('/holds', wish(slot)))).toBe('409 time-closed');
    expect((await quarters.post('/holds', wish({ ...slot, start: '11:00' }))).status).toBe(201);
    for (const wrong of [
      { from: '10:02', to: '11:00' },
      { from: '11:00', to: '09:20' },
    ]) {
      expect((await send(closure(day, { hours: wrong }))).status).toBe(422);
    }
    const order = await bodyOf(await send(closure(day, { hours: { from: '11:00', to: '09:20' } })));
    expect(order.errors).toEqual([expect.objectContaining({ code: 'hours.order' })]);
  });
});

describe('a session that was added', () => {
  const slot = { day: '2026-03-05', start: '19:00' };

  test('can be listed, held and booked, and no more once it is withdrawn', async () => {
    expect(await problemOf(await portal.post('/holds', wish(slot)))).toBe('409 time-not-offered');
    const added = await change(closure(slot.day, { kind: 'session', session: evening }));
    const { sessions } = await listed(slot.day);
    expect(sessions.at(-1)).toMatchObject({ kind: 'extended', from: '19:00', starts: ['19:00', '19:15', '19:30'] });
    await book(portal, slot);
    expect((await portal.post('/holds', wish({ ...slot, start: '09:00' }))).status, 'regular hours of the same day').toBe(201);
    await withdraw(added.change.id);
    expect(await problemOf(await portal.post('/holds', wish({ ...slot, start: '19:30' })))).toBe('409 time-not-offered');
  });
});

describe('whether an office is open', () => {
  test('follows a change, says why it is closed, and what was changed', async () => {
    await setNow('2026-03-06T02:30:00Z');
    expect(await statusOf('SC01')).toMatchObject({ openUntil: '12:00', closedBecause: null, changes: [], example: { service: 'ID2' } });
    const closed = await change(closure('2026-03-06', { hours: { from: '10:00', to: '11:00' } }));
    expect(await statusOf('SC01')).toMatchObject({
      openUntil: null,
      opens: { day: '2026-03-06', start: '11:00' },
      closedBecause: { kind: 'closure', reason },
      changes: [{ kind: 'closure', day: '2026-03-06', hours: { from: '10:00', to: '11:00' }, reason }],
    });
    await withdraw(closed.change.id);
    expect(await statusOf('SC01')).toMatchObject({ openUntil: '12:00', changes: [] });
  });

  test('is told of all offices, and of none that nobody knows', async () => {
    const { offices } = OfficeStatusView.parse(await (await portal.get('/offices/status')).json());
    expect(offices.map(({ office }) => office)).toEqual(['SC01', 'SC02', 'SC03']);
    expect(await problemOf(await portal.get('/offices/status?office=SC01&office=SC99'))).toBe('404 office-unknown');
  });
});

describe('a list', () => {
  test('may be five seconds old, but never older, and what was held here is seen at once', async () => {
    await setNow('2026-03-09T00:00:00Z');
    const left = async () => {
      const { days } = await (await portal.get('/availability?services=CR1&office=SC01')).json();
      return days.find((entry: { day: string }) => entry.day === '2026-03-11').left;
    };
    const before = await left();
    expect(before).toBeGreaterThan(0);
    await change(closure('2026-03-11', { kind: 'counter-out', counter: '3' }));
    expect(await left()).toBe(before);
    portal.setNow('2026-03-09T00:00:05Z');
    expect(await left()).toBe(0);
    const { days } = await (await portal.get('/availability?services=CR1&office=SC01')).json();
    const friday = days.find((entry: { day: string }) => entry.day === '2026-03-13');
    await hold(portal, { services: ['CR1'], day: '2026-03-13', start: friday.sessions[0].starts[0] });
    const after = await (await portal.get('/availability?services=CR1&office=SC01')).json();
    expect(after.days.find((entry: { day: string }) => entry.day === '2026-03-13').left).toBeLessThan(friday.left);
  });

  test('names the free times nearest to a wished one', async () => {
    const { nearest } = await (await portal.get('/availability?services=ID2&office=SC01&near=2026-03-10T10:05')).json();
    expect(nearest.map(({ day, start }: { day: string; start: string }) => `${day} ${start}`)).toEqual([
      '2026-03-10 10:00',
      '2026-03-10 10:15',
      '2026-03-10 09:45',
    ]);
    expect(await problemOf(await portal.get('/availability?services=ID2&office=SC01&near=2026-02-30T10:05'))).toBe('422 invalid-fields');
  });
});

describe('a change that was broken off', () => {
  test('is finished by the next tick that finds it due, and only then', async () => {
    const workers = await openWorkerHarness();
    const day = '2026-03-05';
    const made = openStaffHarness(workers.portal).deps;
    const stored = changeOf(closure(day), 'SC01');
    await made.timetable.record(stored, { dueAt: Math.floor(workers.portal.now().getTime() / 1000) + 60, latest: undefined });
    const stateOf = async () => (await made.timetable.find('SC01', stored.change.id))?.state;
    await workers.tick();
    expect(await stateOf()).toBe('applying');
    workers.portal.pass(1);
    await workers.tick();
    expect(await stateOf()).toBe('applied');
    const { days } = await (await workers.portal.get('/availability?services=ID2&office=SC01')).json();
    expect(days.find((entry: { day: string }) => entry.day === day)).toMatchObject({ state: 'closure', reason });
    await workers.close();
  });
});

describe('a change of an office that the pack no longer has', () => {
  test('is given up by the next tick, with one line in the log', async () => {
    const workers = await openWorkerHarness();
    const { timetable } = openStaffHarness(workers.portal).deps;
    const stored = changeOf(closure('2026-03-05'), 'SC09');
    await timetable.record(stored, { dueAt: Math.floor(workers.portal.now().getTime() / 1000), latest: undefined });
    await workers.tick();
    expect(await timetable.find('SC09', stored.change.id)).toMatchObject({ state: 'abandoned' });
    await workers.tick();
    const lines = workers.lines.filter(({ event }) => event === 'abandoned');
    expect(lines).toEqual([{ event: 'abandoned', worker: 'on-schedule', task: 'timetable', key: `SC09/${stored.change.id}` }]);
    const counts = workers.lines.flatMap((line) => (line.event === 'invocation' ? [line.counts?.['timetable']] : []));
    expect(counts).toEqual([1, 0]);
    await workers.close();
  });
});

/** A change as it is right after it was recorded. */
function changeOf({ request: id, ...body }: ReturnType<typeof closure>, office: string) {
  const by = { id: 'sub', name: '\u9646**' };
  const change = TimetableChange.parse({ ...body, id, office, by, at: '2026-03-02T00:00:00.000Z' });
  return { change, state: 'applying', nextDay: body.from, booked: 0 } as const;
}

describe('who may change a timetable', () => {
  test.each(['case-desk', 'counter-clerk', 'community-officer', 'bureau-leader'] as const)('%s finds nothing there', async (role) => {
    const cookie = await staff.cookieOf(memberOf('SC01', role));
    for (const [method, path] of [
      ['GET', changes],
      ['POST', changes],
      ['POST', `${changes}/some-change/withdraw`],
    ] as const) {
      const body = path === changes && method === 'POST' ? closure('2026-03-20') : undefined;
      expect(await problemOf(await staff.send(method, path, { cookie, body })), `${method} ${path}`).toBe('404 not-found');
    }
  });

  test('the leader of a station, for that station alone', async () => {
    const other = await staff.cookieOf(memberOf('SC02', 'station-leader'));
    const made = await change(closure('2026-03-18'));
    expect(made.change).toMatchObject({ office: 'SC01', by: { name: '\u9646**' } });
    expect(await problemOf(await staff.send('POST', `${changes}/${made.change.id}/withdraw`, { cookie: other }))).toBe('404 not-found');
    expect(await (await staff.send('GET', changes, { cookie: other })).json()).toEqual({ office: 'SC02', changes: [] });
    const own = ChangesView.parse(await bodyOf(await staff.send('GET', changes, { cookie: leader })));
    expect(own.changes[0]).toEqual(made);
    expect(await problemOf(await staff.send('GET', changes))).toBe('401 signed-out');
  });
});

describe('a change', () => {
  test('sent twice is one; with other content under the same request it is refused', async () => {
    const body = closure('2026-03-19');
    const first = await change(body);
    expect(await change(body)).toEqual(first);
    const other = { ...body, reason: { ...reason, en: 'Moving' } };
    expect(await problemOf(await staff.send('POST', changes, { cookie: leader, body: other }))).toBe('409 request-changed');
  });

  test.each([
    ['from.past', { from: '2026-03-08' }],
    ['to.before-from', { to: '2026-03-16' }],
    ['to.too-far', { to: '2026-06-18' }],
    ['to.unannounced', { from: '2026-12-30', to: '2027-01-02' }],
    ['hours.order', { hours: { from: '12:00', to: '12:00' } }],
    ['hours.off-grid', { hours: { from: '10:02', to: '12:00' } }],
    ['counter.unknown', { kind: 'counter-out', counter: '9' }],
    ['session.off-grid', { kind: 'session', session: { ...evening, from: '19:05' } }],
    ['session.overlaps', { kind: 'session', session: { ...evening, from: '17:00' } }],
    ['services.not-there', { kind: 'session', session: { ...evening, services: ['CR1'] } }],
    ['services.not-there', { kind: 'session', session: { ...evening, services: ['ID2', 'XX1'] } }],
    ['reason.zh.too_small', { reason: { zh: ' ', en: 'x' } }],
    ['reason.en.custom', { reason: { zh: '\u505c\u7535', en: 'No power\nuntil noon' } }],
    ['reason.en.custom', { reason: { zh: '\u505c\u7535', en: 'No \u202epower' } }],
  ])('with %s is refused', async (code, over) => {
    const answer = await staff.send('POST', changes, { cookie: leader, body: closure('2026-03-17', over) });
    const refused = await bodyOf(answer);
    expect([answer.status, refused.errors?.map((error: { code: string }) => error.code)]).toEqual([422, [code]]);
  });

  test('that would be the seventh of a day is refused', async () => {
    for (let made = 0; made < 6; made += 1) await change(closure('2026-03-25', { kind: 'counter-out', counter: '2' }));
    const answer = await staff.send('POST', changes, { cookie: leader, body: closure('2026-03-25') });
    expect((await bodyOf(answer)).errors).toEqual([{ pointer: '/from', code: 'from.too-many-changes' }]);
  });
});
