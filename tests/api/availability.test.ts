import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AvailabilityView } from '#shared/contract/availability.ts';
import { addDays, localDayOf, minutesToClockTime } from '#shared/local-time.ts';
import { createPortal, mondayMorning, type ResidentPortal } from './resident-portal.ts';
import { book, hold, problemOf, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal();
});

async function listed(services: string, office: string): Promise<AvailabilityView> {
  return (await portal.get(`/availability?services=${services}&office=${office}`)).json();
}

const startsOf = (view: AvailabilityView, day: string) =>
  view.days.find((entry) => entry.day === day)?.sessions.flatMap(({ starts }) => starts) ?? [];

/** The starts that are accepted, of every five minutes from 7:00 to 21:00; each is given back, so that the next is asked of the same ledger. */
async function holdable(request: { services: string[]; office: string; day: string }): Promise<string[]> {
  const accepted: string[] = [];
  for (let minute = 420; minute <= 1260; minute += 5) {
    const start = minutesToClockTime(minute);
    const answer = await portal.post('/holds', wish({ ...request, start }));
    if (answer.status !== 201) continue;
    accepted.push(start);
    await portal.post('/holds/release', { hold: (await answer.json()).hold });
  }
  return accepted;
}

const taken = fc.record({
  counter: fc.constantFrom('1', '2', '3'),
  from: fc.integer({ min: 96, max: 240 }).map((interval) => interval * 5),
  length: fc.integer({ min: 1, max: 9 }).map((intervals) => intervals * 5),
  /** Seconds from now until the hold ends: over, just now, or still running. */
  until: fc.constantFrom(-600, -1, 0, 1, 600),
});

const situation = fc.record({
  minutesIntoYear: fc.integer({ min: 0, max: 350 * 1440 }),
  milliseconds: fc.integer({ min: 0, max: 999 }),
  daysAhead: fc.integer({ min: 0, max: 15 }),
  visit: fc.constantFrom('ID2', 'LR1', 'CR1', 'ID2,LR1', 'ID2,CR1'),
  office: fc.constantFrom('SC01', 'SC02'),
  taken: fc.array(taken, { maxLength: 25 }),
});

test('a time is listed exactly when it can be held', async () => {
  const { store } = portal.deps.booking;
  await fc.assert(
    fc.asyncProperty(situation, async ({ minutesIntoYear, milliseconds, daysAhead, visit, office, taken }) => {
      portal.setNow(new Date(Date.UTC(2026, 0, 1) + minutesIntoYear * 60_000 + milliseconds));
      const nowSeconds = Math.floor(portal.now().getTime() / 1000);
      const day = addDays(localDayOf(portal.now(), 'Asia/Shanghai'), daysAhead);
      for (const [nonce, { counter, from, length, until }] of taken.entries()) {
        const slot = { office, day, counter, from, to: from + length };
        const held = { nonce: String(nonce), services: [['ID2']], own: [], heldUntil: nowSeconds + until, fence: nonce };
        await store.hold({ hold: { ...held, slots: [slot], intervalMinutes: 5 }, nowSeconds: nowSeconds - 3600 });
      }
      const answer = await portal.get(`/availability?services=${visit}&office=${office}`);
      const starts = answer.status === 200 ? startsOf(await answer.json(), day) : [];
      expect(await holdable({ services: visit.split(','), office, day })).toEqual(starts.toSorted());
    }),
    {
      numRuns: 16,
      examples: [[{ minutesIntoYear: 61 * 1440 + 481, milliseconds: 1, daysAhead: 1, visit: 'ID2', office: 'SC01', taken: [] }]],
    },
  );
});

describe('on an ordinary day', () => {
  beforeAll(() => portal.setNow(mondayMorning));

  test('times stand on the grid of their session and leave the share of walk-ins free', async () => {
    const view = await listed('CR1', 'SC01');
    // One counter does it, the third of its sessions: what is kept for walk-ins lies at the end. 147 minutes online, 45 for the visit.
    expect(startsOf(view, '2026-03-04')).toEqual([
      ...['08:30', '08:45', '09:00', '09:15', '09:30', '09:45', '10:00'],
      ...['14:00', '14:15', '14:30', '14:45', '15:00', '15:15', '15:30'],
    ]);
  });

  test('two services in one visit need one stretch of their summed time and one buffer', async () => {
    const view = await listed('ID2,LR1', 'SC02');
    expect(view.minutes).toBe(35);
    const last = startsOf(view, '2026-03-02')
      .filter((start) => start < '12:00')
      .at(-1);
    // The online part ends at 10:55 (145 minutes); 35 + 5 minutes fit from 10:15 at the latest.
    expect(last).toBe('10:15');
  });

  test('a visit too long for a short session is not offered there, and the session before lunch does not run into it', async () => {
    const lunch = (view: AvailabilityView) =>
      view.days.find(({ day }) => day === '2026-03-03')?.sessions.find(({ kind }) => kind === 'lunch');
    expect(lunch(await listed('ID2', 'SC01'))?.starts).toEqual(['12:00', '12:15', '12:30']);
    expect(lunch(await listed('LR1', 'SC01'))).toBeUndefined();
  });

  test('the list says why a day has nothing', async () => {
    portal.setNow('2026-09-25T00:00:00Z');
    const view = await listed('ID2', 'SC02');
    const state = (day: string) => view.days.find((entry) => entry.day === day);
    expect(state('2026-09-27')).toMatchObject({ state: 'closed' });
    expect(state('2026-10-01')).toMatchObject({ state: 'holiday', reason: { zh: '国庆节', en: 'National Day' } });
    portal.setNow('2026-03-09T14:00:00Z');
    const march = await listed('ID2', 'SC02');
    expect(march.days.map(({ state }) => state).slice(0, 4)).toEqual(['past', 'closure', 'closure', 'open']);
  });

  test('a day on which every time is taken is full, also when a part of it is closed', async () => {
    portal.setNow('2026-03-11T14:00:00Z');
    const day = '2026-03-12';
    for (;;) {
      const start = startsOf(await listed('CR1', 'SC01'), day)[0];
      if (start === undefined) break;
      await hold(portal, { services: ['CR1'], day, start });
    }
    const view = await listed('CR1', 'SC01');
    expect(view.days.find((entry) => entry.day === day)).toMatchObject({ state: 'full', left: 0 });
  });

  test('every office of a visit is listed with its first free time', async () => {
    portal.setNow(mondayMorning);
    const answer = await portal.get('/availability/offices?services=CR1');
    expect(await answer.json()).toEqual({ offices: [{ office: 'SC01', soonest: { day: '2026-03-02', start: '09:00' } }] });
  });
});

describe('what is never offered is refused when somebody asks for it by hand', () => {
  const monday = '2026-03-02T00:00:00Z';
  const cases = [
    { why: 'the visit would run into lunch', now: monday, over: { services: ['LR1'], start: '11:45' }, refusal: '409 time-not-offered' },
    {
      why: 'counters rest at lunch on a Monday',
      now: monday,
      over: { day: '2026-03-09', start: '12:30' },
      refusal: '409 time-not-offered',
    },
    { why: 'the last minutes before closing are too short', now: monday, over: { start: '17:15' }, refusal: '409 time-not-offered' },
    { why: 'it is off the grid', now: monday, over: { start: '09:05' }, refusal: '409 time-not-offered' },
    { why: 'it is night', now: monday, over: { start: '03:00' }, refusal: '409 time-not-offered' },
    { why: 'it is Sunday', now: monday, over: { day: '2026-03-08' }, refusal: '409 time-not-offered' },
    { why: 'it is a holiday', now: '2026-04-30T00:00:00Z', over: { day: '2026-05-04' }, refusal: '409 time-not-offered' },
    {
      why: 'a Saturday session falls on a make-up working day',
      now: '2026-05-06T00:00:00Z',
      over: { services: ['CR1'], day: '2026-05-09', start: '11:15' },
      refusal: '409 time-not-offered',
    },
    { why: 'the office is closed all day', now: monday, over: { office: 'SC02', day: '2026-03-10' }, refusal: '409 time-not-offered' },
    {
      why: 'the counter is closed at that hour',
      now: monday,
      over: { day: '2026-03-12', start: '15:00' },
      refusal: '409 time-not-offered',
    },
    {
      why: 'the visit would run into a closure',
      now: monday,
      over: { day: '2026-03-12', start: '14:15' },
      refusal: '409 time-not-offered',
    },
    {
      why: 'the season is over',
      now: '2026-05-20T00:00:00Z',
      over: { day: '2026-06-01', start: '14:00' },
      refusal: '409 time-not-offered',
    },
    {
      why: 'nobody may book the session online',
      now: monday,
      over: { services: ['RD1'], day: '2026-03-09', start: '18:00' },
      refusal: '409 service-not-online',
    },
    { why: 'it is less than an hour ahead', now: '2026-03-03T00:01:00Z', over: { start: '09:00' }, refusal: '409 too-soon' },
    { why: 'it is over', now: '2026-03-03T02:00:00Z', over: { start: '09:00' }, refusal: '409 too-soon' },
    { why: 'the day is past', now: '2026-03-04T00:00:00Z', over: {}, refusal: '409 day-out-of-range' },
    { why: 'the horizon ends before', now: monday, over: { day: '2026-03-17' }, refusal: '409 day-out-of-range' },
    { why: 'there is no such service', now: monday, over: { services: ['XX9'] }, refusal: '404 service-unknown' },
    { why: 'there is no such office', now: monday, over: { office: 'SC99' }, refusal: '404 office-unknown' },
    { why: 'the office does not do it', now: monday, over: { services: ['CR1'], office: 'SC02' }, refusal: '409 office-not-for-service' },
    { why: 'no counter does both', now: monday, over: { services: ['LR1', 'CR1'] }, refusal: '409 services-not-together' },
  ];

  test.each(cases)('$why', async ({ now, over, refusal }) => {
    portal.setNow(now);
    expect(await problemOf(await portal.post('/holds', wish(over)))).toBe(refusal);
  });

  test('but the neighbours of the forbidden are allowed', async () => {
    for (const [now, over] of [
      [monday, { day: '2026-03-16' }],
      ['2026-03-03T00:00:00Z', { start: '09:00' }],
      ['2026-05-06T00:00:00Z', { services: ['CR1'], day: '2026-05-09', start: '08:30' }],
      [monday, { day: '2026-03-12', start: '15:30' }],
      [monday, { day: '2026-03-12', start: '14:00', services: ['ID2'] }],
    ] as const) {
      portal.setNow(now);
      expect((await portal.post('/holds', wish(over))).status, JSON.stringify(over)).toBe(201);
    }
  });
});

describe('a year without a holiday calendar', () => {
  beforeAll(() => portal.setNow('2026-12-24T00:00:00Z'));

  test('is never guessed: the list says so of its days, and a hold answers 503 and stands in the log', async () => {
    const before = portal.lines.length;
    const { days } = await listed('ID2', 'SC01');
    const unknown = days.filter(({ state }) => state === 'unannounced');
    expect(unknown).toHaveLength(7);
    for (const { day, left, sessions } of unknown) expect([day.slice(0, 4), left, sessions]).toEqual(['2027', 0, []]);
    expect(days.filter(({ day }) => day < '2027').map(({ left }) => left > 0)).toContain(true);
    expect(await problemOf(await portal.post('/holds', wish({ day: '2027-01-04' })))).toBe('503 calendar-missing');
    const failures = portal.lines.slice(before).filter(({ event }) => event === 'failure');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ code: 'calendar-missing', requestId: 'request-id' });
    expect(failures[0]?.error).toMatch(/^HolidayYearMissing at /);
  });

  test('does not keep the rest of the old year from being booked', async () => {
    expect((await portal.post('/holds', wish({ day: '2026-12-31' }))).status).toBe(201);
  });
});

test('a lost race names the times that the list names as nearest to the lost one', async () => {
  const own = await createPortal();
  const days = ['2026-03-03', '2026-03-04', '2026-03-06'];
  const wished = fc.record({ day: fc.constantFrom(...days), at: fc.nat(17) });
  await fc.assert(
    fc.asyncProperty(fc.array(wished, { minLength: 3, maxLength: 12 }), async (others) => {
      const starts = startsOf(await (await own.get('/availability?services=LR1&office=SC02')).json(), '2026-03-05');
      for (const { day, at } of [...others, ...others]) {
        const start = starts[at % Math.max(1, starts.length)] ?? '09:00';
        const lost = await own.post('/holds', wish({ services: ['LR1'], office: 'SC02', day, start }));
        if (lost.status === 201) continue;
        const { code, alternatives } = await lost.json();
        if (code !== 'slot-taken') continue;
        own.pass(0.1);
        const list = await (await own.get(`/availability?services=LR1&office=SC02&near=${day}T${start}`)).json();
        expect(alternatives).toEqual(list.nearest);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

test('a lost race names the nearest free times, all of which can be held', async () => {
  // Its own ledger: the property above leaves holds on any day of the year.
  const own = await createPortal();
  const slot = { office: 'SC02', day: '2026-03-13', start: '09:00' };
  await book(own, slot);
  const answer = await own.post('/holds', wish(slot));
  const { code, alternatives } = await answer.json();
  expect(code).toBe('slot-taken');
  expect(alternatives).toHaveLength(3);
  for (const offer of alternatives) await own.post('/holds/release', { hold: (await hold(own, offer)).hold });
});
