import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, createPortal, type ResidentPortal } from './resident-portal.ts';
import { bearer, book, identityNumber, problemOf, visitor, wish } from './visitors.ts';

let portal: ResidentPortal;
beforeEach(async () => {
  portal = await createPortal();
});

const client = '192.0.2.7';
const holdFrom = (over: Readonly<Record<string, unknown>> = {}, from = client) => portal.post('/holds', wish(over), { client: from });
const statuses = async (answers: readonly Promise<{ status: number }>[]) => (await Promise.all(answers)).map(({ status }) => status);

describe('one client', () => {
  test('keeps three times of one day of an office, of however many it asks for at once; others are not touched', async () => {
    const starts = ['09:00', '09:30', '10:00', '10:30', '11:00'];
    const answers = await Promise.all(starts.map((start) => holdFrom({ start })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    for (const answer of answers.filter(({ status }) => status !== 201)) expect(await problemOf(answer)).toBe('409 too-many-holds');
    expect((await holdFrom({ start: '10:00' }, '192.0.2.8')).status).toBe(201);
  });

  test('keeps six altogether, and none of those it was refused', async () => {
    const days = ['03', '04', '05', '06', '09', '10', '11', '12'].map((day) => `2026-03-${day}`);
    const answers = await Promise.all(days.map((day) => holdFrom({ day, services: ['LR1'], start: '10:00' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    const refused = days.filter((_, at) => answers[at]?.status !== 201);
    for (const day of refused) {
      const others = await statuses(['1', '2'].map((last) => holdFrom({ day, services: ['LR1'], start: '10:00' }, `192.0.2.10${last}`)));
      expect(others).toEqual([201, 201]);
    }
  });

  test('may keep another one once one was booked, given back, replaced or has run out', async () => {
    const tokens = [];
    for (const start of ['09:00', '09:30', '10:00']) tokens.push((await (await holdFrom({ start })).json()).hold);
    expect(await problemOf(await holdFrom({ start: '11:00' }))).toBe('409 too-many-holds');
    expect((await holdFrom({ start: '11:00', replaces: tokens[0] })).status).toBe(201);
    await portal.post('/appointments', visitor(tokens[1]));
    expect((await holdFrom({ start: '10:15' })).status).toBe(201);
    await portal.post('/holds/release', { hold: tokens[2] });
    expect((await holdFrom({ start: '10:30' })).status).toBe(201);
    expect(await problemOf(await holdFrom({ start: '09:00' }))).toBe('409 too-many-holds');
    portal.pass(10);
    expect((await holdFrom({ start: '09:00' })).status).toBe(201);
  });
});

describe('a client with one appointment', () => {
  const tokenOf = async (answer: Answer) => (await answer.json()).hold;
  const giveBack = (token: string) => portal.post('/holds/release', { hold: token });
  const moveTo = (access: string, over: Readonly<Record<string, unknown>>) =>
    portal.post('/holds', { ...wish(over), moves: true }, { ...bearer(access), client });

  test('keeps no more times by giving back, ten minutes later, what it gave back before', async () => {
    const { access } = await book(portal, { start: '14:00' });
    const starts = ['09:00', '09:30', '10:00', '10:30'];
    const tokens: string[] = [];
    for (const start of starts) tokens.push(await tokenOf(await moveTo(access, { start })));
    expect(tokens[3]).toBeUndefined();
    for (const token of tokens.slice(0, 3)) await giveBack(token);
    portal.pass(10);
    for (const [at, start] of starts.entries()) {
      expect((await moveTo(access, { start })).status).toBe(at < 3 ? 201 : 409);
      if (at < 3) await giveBack(tokens[at] ?? '');
    }
  });

  test('keeps no more by naming an old one as what a new one replaces', async () => {
    const { access } = await book(portal, { start: '14:00' });
    const old = await tokenOf(await moveTo(access, { start: '09:00' }));
    await giveBack(old);
    portal.pass(10);
    for (const start of ['09:00', '09:30', '10:00']) expect((await moveTo(access, { start })).status).toBe(201);
    expect(await problemOf(await moveTo(access, { start: '10:30', replaces: old }))).toBe('409 too-many-holds');
  });

  test('cannot give back half of a longer time and have it counted out', async () => {
    const { access } = await book(portal, { start: '14:00' });
    const place = { office: 'SC02' };
    for (const start of ['09:00', '10:00', '14:00', '15:00']) {
      const long = await moveTo(access, { ...place, start, services: ['ID2', 'LR1'] });
      expect(long.status).toBe(start === '15:00' ? 409 : 201);
      const short = await moveTo(access, { ...place, start });
      if (short.status === 201) await giveBack(await tokenOf(short));
    }
  });
});

describe('a client whose address changes while it chooses', () => {
  const elsewhere = '198.51.100.9';
  const tokenOf = async (answer: Promise<{ json: () => Promise<{ hold: string }> }>) => (await (await answer).json()).hold;

  test.each([
    ['of the same day', {}],
    ['of another day', { day: '2026-03-04' }],
  ])('leaves nothing behind where it was: the time it gave up for one %s counts there no longer', async (_, over) => {
    const tokens = [];
    for (const start of ['09:00', '09:30', '10:00']) tokens.push(await tokenOf(holdFrom({ start })));
    expect((await holdFrom({ start: '11:00', replaces: tokens[0], ...over }, elsewhere)).status).toBe(201);
    expect((await holdFrom({ start: '10:30' })).status).toBe(201);
    expect(await problemOf(await holdFrom({ start: '08:30' }))).toBe('409 too-many-holds');
  });

  test('still counts what it kept, because where it is now it may hold no more', async () => {
    const tokens = [];
    for (const start of ['09:00', '09:30', '10:00']) tokens.push(await tokenOf(holdFrom({ start })));
    for (const start of ['14:00', '14:30', '15:00']) await holdFrom({ start, day: '2026-03-04' }, elsewhere);
    const refused = await holdFrom({ start: '10:00', day: '2026-03-04', replaces: tokens[0] }, elsewhere);
    expect(await problemOf(refused)).toBe('409 too-many-holds');
    expect(await problemOf(await holdFrom({ start: '10:30' }))).toBe('409 too-many-holds');
    expect((await portal.post('/appointments', visitor(tokens[0] ?? ''))).status).toBe(201);
  });

  test('cannot have a time counted out that it keeps: a move that finds its own hold gives the other one back', async () => {
    const { access } = await book(portal, { start: '14:00' });
    const token = await tokenOf(holdFrom({ start: '09:00', services: ['CR1'] }));
    const move = { ...wish({ start: '14:30' }), moves: true };
    for (const replaces of [undefined, token]) await portal.post('/holds', { ...move, replaces }, { ...bearer(access), client });
    expect((await holdFrom({ start: '09:00', services: ['CR1'] }, elsewhere)).status).toBe(201);
  });

  test('and loses what it had to one of the same day that counts too much: it counts nowhere then', async () => {
    const tokens = [];
    for (const start of ['09:00', '09:30', '10:00']) tokens.push(await tokenOf(holdFrom({ start })));
    for (const start of ['14:00', '14:30', '15:00']) await holdFrom({ start }, elsewhere);
    expect(await problemOf(await holdFrom({ start: '10:30', replaces: tokens[0] }, elsewhere))).toBe('409 too-many-holds');
    expect((await holdFrom({ start: '10:30' })).status).toBe(201);
  });
});

describe('whoever asks whether known people have bookings', () => {
  const ask = async (documentNumber: string, at: number) => {
    const held = await holdFrom(
      { day: `2026-03-${String(3 + (at % 3)).padStart(2, '0')}`, services: ['LR1'], start: '10:00' },
      `10.0.0.${at}`,
    );
    return portal.post('/appointments', visitor((await held.json()).hold, { documentNumber }), { client });
  };

  test('is answered five times in an hour, then told to wait whether they have or not', async () => {
    const known = identityNumber();
    await ask(known, 1);
    const answers = [];
    for (const at of [2, 3, 4, 5, 6]) answers.push(await problemOf(await ask(known, at)));
    expect(answers).toEqual(Array(5).fill('409 already-booked'));
    expect(await problemOf(await ask(known, 7))).toBe('429 too-many-requests');
    expect(await problemOf(await ask(identityNumber(), 8))).toBe('429 too-many-requests');
    portal.pass(60);
    expect(await problemOf(await ask(known, 9))).toBe('409 already-booked');
  });

  test('is told of one person for each time held, of however many asked about at once', async () => {
    const known = Array.from({ length: 20 }, () => identityNumber());
    for (const [at, documentNumber] of known.entries()) {
      const place = { services: ['ID2'], office: 'SC01', day: `2026-03-${String(9 + Math.floor(at / 4)).padStart(2, '0')}` };
      await book(portal, { ...place, start: ['09:00', '09:30', '10:00', '10:30'][at % 4] }, { documentNumber });
    }
    const held = await (await holdFrom({ services: ['ID2'] })).json();
    const answers = await Promise.all(
      known.map((documentNumber) => portal.post('/appointments', visitor(held.hold, { documentNumber }), { client })),
    );
    const codes = await Promise.all(answers.map(problemOf));
    expect(codes.filter((code) => code === '409 already-booked')).toHaveLength(1);
    expect(codes.filter((code) => code === '409 slot-taken')).toHaveLength(19);
    expect((await holdFrom({ services: ['ID2'] })).status).toBe(201);
  });

  test('is told five times an hour, of however many asked about at once with as many times as it may hold', async () => {
    const known = identityNumber();
    await book(portal, { services: ['ID2'] }, { documentNumber: known });
    const days = ['04', '05', '06', '09', '10', '11'].map((day) => ({ services: ['ID2'], day: `2026-03-${day}` }));
    const tokens = await Promise.all(days.map(async (over) => (await (await holdFrom(over)).json()).hold));
    const thrice = tokens.flatMap((token) => [token, token, token]);
    const answers = await Promise.all(
      thrice.map((token) => portal.post('/appointments', visitor(token, { documentNumber: known }), { client })),
    );
    const codes = await Promise.all(answers.map(problemOf));
    expect(codes.filter((code) => code === '409 already-booked')).toHaveLength(5);
  });

  test('is refused the thirty-first booking of ten minutes, whatever is in it', async () => {
    const answers = await Promise.all(Array.from({ length: 31 }, () => portal.post('/appointments', visitor('x'), { client })));
    const codes = await Promise.all(answers.map(problemOf));
    expect(codes.filter((code) => code === '429 too-many-requests')).toHaveLength(1);
  });

  test('gives the time back with every refusal', async () => {
    const known = identityNumber();
    await ask(known, 1);
    const held = await (await holdFrom({ office: 'SC02', services: ['LR1'] })).json();
    expect(await problemOf(await portal.post('/appointments', visitor(held.hold, { documentNumber: known })))).toBe('409 already-booked');
    expect((await holdFrom({ office: 'SC02', services: ['LR1'] }, '192.0.2.9')).status).toBe(201);
  });
});
