import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite, withoutEntities } from '#tests/support/built-site.ts';
import { textIn } from './page-walker.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { changeTimetable } from './timetable-changes.ts';
import { bearer, book, hold, problemOf, visitor, wish } from './visitors.ts';

const site = openBuiltSite();
let portal: ResidentPortal;
beforeAll(async () => {
  portal = await createPortal({ renderPage: site.renderPage });
});
afterAll(() => site.remove());

const reason = { zh: '\u8bbe\u5907\u68c0\u4fee', en: 'Repairs' };

const takeOut = (counter: string, day: string) => changeTimetable(portal, { kind: 'counter-out', counter, from: day, to: day, reason });

async function pageOf(access: string, language: string): Promise<string> {
  const headers = { cookie: `__Host-matter=${access}`, 'accept-language': language };
  return withoutEntities(textIn(await (await portal.app.request('https://portal.example/matter', { headers })).text()));
}

describe('a hold whose counter goes out of service while another one serves on', () => {
  const slot = { services: ['LR1'], day: '2026-03-04', start: '10:00' };

  test('is kept no more, which is neither a closed office nor somebody who was quicker; the same time is there at the other one', async () => {
    const held = [await hold(portal, slot), await hold(portal, slot)];
    await takeOut('1', slot.day);
    const answers = [];
    for (const { hold: token } of held) answers.push(await portal.post('/appointments', visitor(token)));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(1);
    for (const answer of refused) expect(await problemOf(answer)).toBe('409 hold-invalid');
    const late = await (await portal.post('/holds', wish(slot))).json();
    expect(late, 'taken, for the one that serves on is booked').toMatchObject({ code: 'slot-taken', alternatives: [{}, {}, {}] });
    for (const { day, start } of late.alternatives) expect(`${day} ${start}`).not.toBe('2026-03-04 10:00');
  });

  test('can be held anew, a time that is offered at the other counter', async () => {
    const day = '2026-03-05';
    // Whichever counter a hold drew, two of them have both: one loses its counter, and the one at the other gives that up.
    const held = [await hold(portal, { ...slot, day }), await hold(portal, { ...slot, day })];
    await takeOut('1', day);
    const answers = [];
    for (const { hold: token } of held) answers.push(await portal.post('/appointments', visitor(token)));
    const [booked] = answers.filter(({ status }) => status === 201);
    const [refused] = answers.filter(({ status }) => status !== 201);
    expect(refused && (await problemOf(refused))).toBe('409 hold-invalid');
    if (booked === undefined) throw new Error('neither hold could be booked');
    const { access, appointment } = await booked.json();
    expect((await portal.post('/matter/cancel', undefined, bearer(access))).status).toBe(200);
    // Nothing is offered again within minutes of its being given back.
    portal.pass(30);
    const again = await book(portal, { ...slot, day });
    expect(appointment.slots[0].counter).not.toBe('1');
    expect(again.appointment.slots).toEqual(appointment.slots);
  });
});

describe('a time at which no counter that does it serves', () => {
  test('is closed', async () => {
    const day = '2026-03-06';
    await takeOut('3', day);
    const refused = await (await portal.post('/holds', wish({ services: ['CR1'], day, start: '10:00' }))).json();
    expect(refused).toMatchObject({ code: 'time-closed', alternatives: [{}, {}, {}] });
    expect((await portal.post('/holds', wish({ services: ['LR1'], day, start: '10:00' }))).status).toBe(201);
  });

  test('is not on offer, but not closed either, where it is kept for whoever walks in', async () => {
    const day = '2026-03-09';
    await takeOut('1', day);
    await takeOut('3', day);
    expect(await problemOf(await portal.post('/holds', wish({ day, start: '08:30' })))).toBe('409 time-not-offered');
  });
});

describe('an appointment whose counter is out of service while another one serves on', () => {
  test('stands: it is to be kept at its time, and it is said where to ask', async () => {
    const day = '2026-03-10';
    const { access, appointment } = await book(portal, { day, start: '10:00' });
    await takeOut(appointment.slots[0]?.counter ?? '', day);
    const { matter } = await (await portal.get('/matter', bearer(access))).json();
    expect(matter).toMatchObject({ status: 'booked', stop: { kind: 'counter-out', reason } });
    const page = await pageOf(access, 'en');
    expect(page).toMatch(/Your counter is out of service.*Repairs.*Your appointment stands.*Demonstration number/);
    expect(page).not.toMatch(/has closed this time|cannot be done at this time/);
    expect(page).toContain('Add to your calendar');
    expect(await pageOf(access, 'zh-CN')).toMatch(/\u9884\u7ea6\u4ecd\u7136\u6709\u6548/);
  });
});
