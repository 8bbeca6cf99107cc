import { beforeEach, describe, expect, test } from 'vitest';
import { formatReceipt, Receipt } from '#shared/receipt.ts';
import { createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, hold, identityNumber, problemOf, visitor, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal();
});

const open = async (receipt: string) => (await portal.post('/lookup', { receipt })).json();
const statesOf = (answers: Response[]) => answers.map(({ status }) => status).toSorted();

describe('booking', () => {
  test('turns a hold into an appointment whose receipt opens it, typed with spaces or without', async () => {
    const { receipt, appointment } = await book(portal, {}, { name: '测试甲', email: 'jia@example.com' });
    expect(Receipt.safeParse(receipt).success).toBe(true);
    const { matter } = await open(formatReceipt(Receipt.parse(receipt)));
    expect(matter).toEqual(appointment);
    expect(matter).toMatchObject({
      status: 'booked',
      day: '2026-03-03',
      start: '09:00',
      minutes: 15,
      startsAt: '2026-03-03T01:00:00.000Z',
    });
    expect(matter).toMatchObject({
      people: [{ name: '测**', services: ['ID2'] }],
      contact: { phone: '138****1111', email: 'j***@example.com' },
    });
  });

  test('sent twice gives the same receipt; with other details it is refused', async () => {
    const { hold: token } = await hold(portal);
    const form = visitor(token);
    const [first, second] = await Promise.all([portal.post('/appointments', form), portal.post('/appointments', form)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await first.json()).receipt).toBe((await second.json()).receipt);
    expect(await problemOf(await portal.post('/appointments', { ...form, phone: '13800002222' }))).toBe('409 request-changed');
  });

  test('one person has one live appointment for a service, and may have another after it is cancelled', async () => {
    const documentNumber = identityNumber();
    const { access } = await book(portal, {}, { documentNumber });
    const { hold: token } = await hold(portal, { start: '10:00' });
    expect(await problemOf(await portal.post('/appointments', visitor(token, { documentNumber })))).toBe('409 already-booked');
    await portal.post('/matter/cancel', undefined, bearer(access));
    const { hold: next } = await hold(portal, { start: '10:00' });
    expect((await portal.post('/appointments', visitor(next, { documentNumber }))).status).toBe(201);
  });

  test('a service named twice in one wish is one service', async () => {
    const booked = await book(portal, { services: ['ID2', 'ID2'] });
    expect(booked.appointment.services).toEqual(['ID2']);
  });

  test('names every wrong field at once', async () => {
    const { hold: token } = await hold(portal);
    const wrong = {
      for: 'relative',
      name: ' ',
      documentNumber: '990001198002290012',
      phone: '12',
      email: 'x',
      consentIdentity: false,
      accessNeeds: ['sight'],
    };
    const answer = await portal.post('/appointments', visitor(token, wrong));
    const { code, errors } = await answer.json();
    expect([answer.status, code]).toEqual([422, 'invalid-fields']);
    const fields = [
      'people/0/name',
      'people/0/documentNumber',
      'bookedByName',
      'relation',
      'phone',
      'email',
      'consentIdentity',
      'consentAccessNeeds',
    ];
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(fields.map((field) => `/${field}`));
  });

  test('refuses a hold that was made up, altered, or held by nobody any more and taken by another', async () => {
    const { hold: token } = await hold(portal, { office: 'SC02' });
    const altered = token.replace('SC02', 'SC01');
    for (const forged of ['x', 'x.y', altered, `${token}x`]) {
      expect(await problemOf(await portal.post('/appointments', visitor(forged)))).toBe('409 hold-invalid');
    }
    portal.pass(10);
    await hold(portal, { office: 'SC02' });
    expect(await problemOf(await portal.post('/appointments', visitor(token)))).toBe('409 slot-taken');
  });

  test('a hold that has run out still books while its time is on offer and free, but never past notice, and never a time that is over', async () => {
    const [late, early, spent] = [await hold(portal), await hold(portal, { start: '10:00' }), await hold(portal, { start: '11:00' })];
    portal.pass(60);
    expect((await portal.post('/appointments', visitor(late.hold))).status).toBe(201);
    portal.setNow('2026-03-03T01:01:00Z');
    expect(await problemOf(await portal.post('/appointments', visitor(early.hold)))).toBe('409 hold-invalid');
    portal.setNow('2026-03-05T00:00:00Z');
    expect(await problemOf(await portal.post('/appointments', visitor(spent.hold)))).toBe('409 hold-invalid');
  });

  test('in its ten minutes a hold books even when notice has run out meanwhile', async () => {
    portal.setNow('2026-03-02T01:00:00Z');
    const { hold: token } = await hold(portal, { day: '2026-03-02', start: '10:00' });
    portal.pass(9);
    expect((await portal.post('/appointments', visitor(token))).status).toBe(201);
  });

  test('an answer that was lost can be had again days later', async () => {
    const { hold: token } = await hold(portal);
    const form = visitor(token);
    const { receipt } = await (await portal.post('/appointments', form)).json();
    portal.setNow('2026-03-05T00:00:00Z');
    expect((await (await portal.post('/appointments', form)).json()).receipt).toBe(receipt);
  });

  test('a child is booked for by a relative', async () => {
    const { hold: token } = await hold(portal);
    const child = { documentNumber: identityNumber('20200101') };
    const alone = await portal.post('/appointments', visitor(token, child));
    expect((await alone.json()).errors).toEqual([{ pointer: '/for', code: 'for.child' }]);
    const guarded = { ...child, for: 'relative', bookedByName: '测试丙', relation: 'parent' };
    expect((await portal.post('/appointments', visitor(token, guarded))).status).toBe(201);
  });

  test('checking a form stores nothing and judges what is there', async () => {
    const { hold: _, ...form } = visitor('');
    expect((await portal.post('/appointments/check', form)).status).toBe(200);
    const unfinished = await portal.post('/appointments/check', { ...form, people: [{ name: '', documentType: '', documentNumber: '1' }] });
    expect((await unfinished.json()).errors.map(({ code }: { code: string }) => code)).toEqual(['documentType.required', 'name.empty']);
  });
});

describe('holding', () => {
  test('a slot that is given back can be held by the next; giving back twice, or what has passed on, does nothing', async () => {
    const slot = { office: 'SC02' };
    const mine = await hold(portal, slot);
    expect(await problemOf(await portal.post('/holds', wish(slot)))).toBe('409 slot-taken');
    await portal.post('/holds/release', { hold: mine.hold });
    await hold(portal, slot);
    expect((await portal.post('/holds/release', { hold: mine.hold })).status).toBe(200);
    expect(await problemOf(await portal.post('/holds', wish(slot)))).toBe('409 slot-taken');
    expect(await problemOf(await portal.post('/holds/release', { hold: 'x' }))).toBe('409 hold-invalid');
  });

  test('changing one’s mind gives the earlier time back', async () => {
    const mine = await hold(portal, { office: 'SC02' });
    await hold(portal, { office: 'SC02', start: '10:00', replaces: mine.hold });
    expect((await portal.post('/holds', wish({ office: 'SC02' }))).status).toBe(201);
  });

  test('of many who want the same time at once exactly as many win as there are counters, and every loser is told where to go instead', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => portal.post('/holds', wish({ start: '10:00' }))));
    const lost = answers.filter(({ status }) => status !== 201);
    expect(answers.length - lost.length).toBe(3);
    for (const answer of lost)
      expect(await answer.json()).toMatchObject({ code: 'slot-taken', alternatives: [{ office: 'SC01' }, {}, {}] });
  });
});

describe('moving', () => {
  test('takes the new time and gives the old one back after a short while', async () => {
    const { access } = await book(portal, { office: 'SC02' });
    const { hold: token } = await hold(portal, { office: 'SC02', start: '10:00' });
    const moved = await portal.post('/matter/move', { hold: token }, bearer(access));
    expect((await moved.json()).matter).toMatchObject({ start: '10:00', version: 2, status: 'booked' });
    expect(await problemOf(await portal.post('/holds', wish({ office: 'SC02' })))).toBe('409 slot-taken');
    portal.pass(16);
    expect((await portal.post('/holds', wish({ office: 'SC02' }))).status).toBe(201);
  });

  test('sent twice, one after the other or at once, moves once', async () => {
    const { access } = await book(portal);
    const { hold: token } = await hold(portal, { start: '10:00' });
    const twins = await Promise.all(Array.from({ length: 4 }, () => portal.post('/matter/move', { hold: token }, bearer(access))));
    expect(statesOf(twins)).toEqual([200, 200, 200, 200]);
    const again = await portal.post('/matter/move', { hold: token }, bearer(access));
    expect((await again.json()).matter).toMatchObject({ start: '10:00', version: 2 });
  });

  test('to two times at once ends at one that was promised', async () => {
    const { access } = await book(portal);
    const times = [await hold(portal, { start: '10:00' }), await hold(portal, { start: '11:00', day: '2026-03-04' })];
    const answers = await Promise.all(times.map((time) => portal.post('/matter/move', { hold: time.hold }, bearer(access))));
    const won = answers.filter(({ status }) => status === 200);
    expect(won.length).toBeGreaterThan(0);
    const { matter } = await (await portal.get('/matter', bearer(access))).json();
    expect(matter).toMatchObject({ version: 1 + won.length, status: 'booked' });
    expect(times.map(({ start }) => start)).toContain(matter.start);
  });

  test('refuses a hold for other services, a hold in a drawer, and a slot that is lost; the appointment stays', async () => {
    const { access, appointment } = await book(portal);
    const move = async (token: string) => problemOf(await portal.post('/matter/move', { hold: token }, bearer(access)));
    expect(await move((await hold(portal, { services: ['LR1'], start: '10:00' })).hold)).toBe('409 services-not-together');
    expect(await move('x')).toBe('409 hold-invalid');
    const lost = await hold(portal, { office: 'SC02', start: '10:00' });
    await portal.post('/holds/release', { hold: lost.hold });
    await hold(portal, { office: 'SC02', start: '10:00' });
    expect(await move(lost.hold)).toBe('409 slot-taken');
    expect((await (await portal.get('/matter', bearer(access))).json()).matter).toEqual({ ...appointment, stop: null });
  });

  test('never lands on a time that could not be booked any more', async () => {
    const { receipt } = await book(portal, { day: '2026-03-06' });
    const { hold: drawer } = await hold(portal, { start: '10:00' });
    portal.setNow('2026-03-03T01:30:00Z');
    const { access } = await open(receipt);
    expect(await problemOf(await portal.post('/matter/move', { hold: drawer }, bearer(access)))).toBe('409 hold-invalid');
  });
});

describe('cancelling', () => {
  test('gives the slot back after a short while, needs no body, and twice is once', async () => {
    const { access } = await book(portal, { office: 'SC02' });
    const answers = await Promise.all(Array.from({ length: 4 }, () => portal.post('/matter/cancel', undefined, bearer(access))));
    expect(statesOf(answers)).toEqual([200, 200, 200, 200]);
    const { matter } = await (await portal.post('/matter/cancel', {}, bearer(access))).json();
    expect(matter).toMatchObject({ status: 'cancelled', changeable: false, version: 2 });
    portal.pass(16);
    expect((await portal.post('/holds', wish({ office: 'SC02' }))).status).toBe(201);
  });

  test('is refused once the strictest service of the visit no longer allows it', async () => {
    const { receipt, appointment } = await book(portal, { services: ['ID2', 'LR1'] });
    expect(appointment.changeableUntil).toBe('2026-03-02T23:00:00.000Z');
    portal.setNow('2026-03-02T23:00:00.001Z');
    const { access, matter } = await open(receipt);
    expect(matter.changeable).toBe(false);
    expect(await problemOf(await portal.post('/matter/cancel', undefined, bearer(access)))).toBe('409 too-late-to-change');
  });

  test('a cancelled appointment cannot be moved', async () => {
    const { access } = await book(portal);
    await portal.post('/matter/cancel', undefined, bearer(access));
    const { hold: token } = await hold(portal, { start: '10:00' });
    expect(await problemOf(await portal.post('/matter/move', { hold: token }, bearer(access)))).toBe('409 not-changeable');
  });
});
